import { hasAuthority } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type ControlLevel, controlLevels } from "@/lib/vocabulary/people";
import { type Filters, noFilters } from "../list/filters";
import type { Sort } from "../list/sort";
import { transitions } from "../transitions";

export const sectionNames = [
  "proposed",
  "may_object",
  "objection",
  "new",
  "no_living_owner",
  "returned",
  "waiting_to_be_put_on_control",
  "waiting_for_me",
  "unverified",
  "extension_requested",
  "extension_forwarded",
  "overdue",
  "needs_my_update",
  "asked",
  "stale",
  "due_soon",
  "recent_changes",
] as const;
export type SectionName = (typeof sectionNames)[number];

/** What belongs to a section, as a view of the register; `newSince` narrows it to what somebody else put on control after that. */
type View = { name: SectionName; filters: Filters; newSince?: Date | undefined; sort: Sort };

/** A section with its items: of those that belong to it the ones that are in no section `except`, which stand before it. */
export type Section = View & { except: readonly View[] };

const soonestFirst: Sort = { key: "deadline", descending: false };
const newestFirst: Sort = { key: "updated", descending: true };

/** What is reported as done waits for the head: until then nothing more can be sent, so no news is asked for. */
const mayReport = { status: [...transitions.report_interim.from] };

/**
 * What waits for a person, by role, what is new first, then what came back, then the most urgent for that role. `own` is the code of
 * the own organisation, `lastVisit` until when the person was here before.
 */
export function sectionsFor(
  viewer: Pick<Viewer, "role" | "authorityLevel">,
  own: string,
  lastVisit: Date,
): readonly Section[] {
  return withOneHomeEach(viewsFor(viewer, own, lastVisit));
}

function viewsFor({ role, authorityLevel }: Pick<Viewer, "role" | "authorityLevel">, own: string, newSince: Date) {
  const isNew = (filters: Partial<Filters> = {}): View => ({ ...view("new", filters, newestFirst), newSince });
  switch (role) {
    case "executor":
      return [
        // Before what is new: here it says until when, and has the two steps.
        view("may_object", { condition: ["may_object"], lead: own }, newestFirst),
        isNew(),
        view("returned", { status: ["returned"], lead: own }),
        view("overdue", { condition: ["overdue"], lead: own }),
        view("needs_my_update", { ...mayReport, condition: ["stale", "report_overdue", "asked"], lead: own }),
        view("due_soon", { condition: ["due_soon"], lead: own }),
      ];
    case "coordinator":
      return [
        view("proposed", { condition: ["proposed_to_me"] }),
        view("objection", { condition: ["objection"] }),
        isNew(),
        // Before the others: until somebody takes it over nothing that they ask for is done.
        view("no_living_owner", { condition: ["no_living_owner"] }),
        // Before what came back: the row there would not say that it waits for an opinion.
        view("extension_requested", { condition: ["extension_requested"] }),
        view("unverified", { condition: ["unverified"] }),
        view("returned", { status: ["returned"] }),
        view("waiting_to_be_put_on_control", { status: ["captured"] }),
        view("overdue", { condition: ["overdue"] }),
        view("asked", { condition: ["asked"] }),
        view("due_soon", { condition: ["due_soon"] }),
        view("stale", { condition: ["stale", "report_overdue"] }),
      ];
    case "head": {
      const level = levelsWithin(authorityLevel);
      return [
        // The section says what is proposed, and its condition looks at the own authority.
        view("proposed", { condition: ["proposed_to_me"] }),
        view("objection", { condition: ["objection"], level }),
        isNew({ level }),
        view("extension_forwarded", { condition: ["extension_forwarded"], level }),
        view("waiting_for_me", { status: ["reported"], level }),
        view("overdue", { condition: ["overdue"], level }),
        view("due_soon", { condition: ["due_soon"], level }),
      ];
    }
    case "observer":
    case "admin":
      return [
        isNew(),
        view("overdue", { condition: ["overdue"] }),
        view("due_soon", { condition: ["due_soon"] }),
        view("recent_changes", {}, newestFirst),
      ];
  }
}

/** One home for each item: the first of the sections it belongs to. Each leaves out what belongs to one before it. */
export function withOneHomeEach<Of>(views: readonly Of[]): readonly (Of & { except: readonly Of[] })[] {
  return views.map((one, index) => ({ ...one, except: views.slice(0, index) }));
}

function view(name: SectionName, filters: Partial<Filters>, sort: Sort = soonestFirst): View {
  return { name, filters: { ...noFilters, ...filters }, sort };
}

/** The levels a head decides on. Never none: the database has no head without a level. */
export function levelsWithin(authority: ControlLevel | null): ControlLevel[] {
  return controlLevels.filter((level) => hasAuthority(authority, level));
}
