import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { ProposedStatement } from "../proposals/proposal";

/** What keeps a proposal from entering the register; each has its sentence under `capture.missing`. */
const lacks = [
  "decision",
  "destination",
  "title",
  "kind",
  "sector",
  "lead",
  "lead_not_in_force",
  "completion_form",
  "control_level",
  "control_date",
  "control_date_past",
] as const;
export type Lack = (typeof lacks)[number];

export type EntryRules = {
  homeSide: string;
  today: CalendarDate;
  /** Organisations that exist today. */
  inForce: ReadonlySet<string>;
};

/**
 * What a proposal still needs for where it is to go, that somebody has chosen it first. Rule: nothing goes on control without a home-side lead, a form of
 * completion, a level, and a control date or, where it is standing, an interval of reports. "For later" and "for the
 * record" need a title, a kind and a sector only. Lead, form and level are asked for by prisma/sql/commitment-values.sql too.
 */
export function lacksOf({ kind, proposal }: Pick<ProposedStatement, "kind" | "proposal">, rules: EntryRules): Lack[] {
  if (proposal.decision === "undecided") return ["decision"];
  if (proposal.decision !== "accept") return [];
  const { titleKk, titleRu, titleEn, titleJa, owners } = proposal;
  const lead = owners.find(({ role, side }) => role === "lead" && side === rules.homeSide);
  const onControl = proposal.destination === "on_control";
  const last = proposal.controlEdtf ? parseDeadline(proposal.controlEdtf)?.latest : undefined;
  const found: [Lack, boolean][] = [
    ["destination", proposal.destination === null],
    ["title", !(titleKk || titleRu || titleEn || titleJa)],
    ["kind", kind === null],
    ["sector", proposal.sectorCode === null],
    ["lead", onControl && !lead],
    ["lead_not_in_force", owners.some(({ organisationId }) => !rules.inForce.has(organisationId))],
    ["completion_form", onControl && !proposal.completionForm],
    ["control_level", onControl && !proposal.controlLevel],
    ["control_date", onControl && !last && !proposal.reportInterval],
    ["control_date_past", onControl && Boolean(last && last < rules.today)],
  ];
  return found.flatMap(([lack, holds]) => (holds ? [lack] : []));
}
