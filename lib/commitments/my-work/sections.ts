import { hasAuthority } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type ControlLevel, controlLevels } from "@/lib/vocabulary/people";
import { type Filters, noFilters } from "../list/filters";
import type { Sort } from "../list/sort";
import { transitions } from "../transitions";

const sectionNames = [
  "needs_my_update",
  "waiting_to_be_put_on_control",
  "waiting_for_me",
  "overdue",
  "due_soon",
  "returned_to_me",
  "stale",
  "asked",
  "recent_changes",
] as const;
export type SectionName = (typeof sectionNames)[number];

/** A section is a view of the register, so that "show all" leads to exactly what was begun. */
export type Section = { name: SectionName; filters: Filters; sort: Sort };

const soonestFirst: Sort = { key: "deadline", descending: false };
const newestFirst: Sort = { key: "updated", descending: true };

/** What is reported as done waits for the head: until then nothing more can be sent, so no news is asked for. */
const mayReport = { status: [...transitions.report_interim.from] };

/** What waits for a person, by role, the most urgent for that role first. `own` is the code of the own organisation. */
export function sectionsFor(viewer: Pick<Viewer, "role" | "authorityLevel">, own: string): Section[] {
  switch (viewer.role) {
    case "executor":
      return [
        section("needs_my_update", { ...mayReport, condition: ["stale", "report_overdue", "asked"], lead: own }),
        section("overdue", { condition: ["overdue"], lead: own }),
        section("due_soon", { condition: ["due_soon"], lead: own }),
        section("returned_to_me", { status: ["returned"], lead: own }),
      ];
    case "coordinator":
      return [
        section("waiting_to_be_put_on_control", { status: ["captured"] }),
        section("overdue", { condition: ["overdue"] }),
        section("due_soon", { condition: ["due_soon"] }),
        section("stale", { condition: ["stale", "report_overdue"] }),
        section("asked", { condition: ["asked"] }),
      ];
    case "head": {
      const level = levelsWithin(viewer.authorityLevel);
      return [
        section("waiting_for_me", { status: ["reported"], level }),
        section("overdue", { condition: ["overdue"], level }),
        section("due_soon", { condition: ["due_soon"], level }),
      ];
    }
    case "observer":
    case "admin":
      return [
        section("overdue", { condition: ["overdue"] }),
        section("due_soon", { condition: ["due_soon"] }),
        section("recent_changes", {}, newestFirst),
      ];
  }
}

function section(name: SectionName, filters: Partial<Filters>, sort: Sort = soonestFirst): Section {
  return { name, filters: { ...noFilters, ...filters }, sort };
}

/** The levels a head decides on. Never none: the database has no head without a level. */
function levelsWithin(authority: ControlLevel | null): ControlLevel[] {
  return controlLevels.filter((level) => hasAuthority(authority, level));
}
