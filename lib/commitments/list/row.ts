import { z } from "zod";
import { type CalendarDate, calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { LatenessInput } from "@/lib/deadlines/lateness";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Names } from "@/lib/localization/localized";
import type { PersonNames } from "@/lib/localization/person-name";
import type { ExtensionState, Kind, ObjectionGround, Outcome, Status } from "@/lib/vocabulary/commitments";
import { type Language, languages } from "@/lib/vocabulary/languages";
import type { Marking } from "@/lib/vocabulary/markings";
import type { ControlLevel } from "@/lib/vocabulary/people";
import { controlMovesSql } from "../control-moves-sql";
import { type Presence, presenceOf } from "../living";
import { parseStoredDeadline } from "../parse-stored-deadline";
import type { WaitingProposal } from "../proposals";
import { waitingProposalSql } from "../proposals-sql";
import { counterpartsSql } from "./sides-sql";

export type OrganisationNames = { id: string; side: string; full: Names; short: Names; original: Language };

/** A commitment as lists show it, with what the rules of lateness and of permission look at. */
export type ListRow = {
  id: string;
  reference: string;
  series: string;
  number: number;
  kind: Kind;
  status: Status;
  outcome: Outcome | null;
  standing: boolean;
  marking: Marking | null;
  titles: Names;
  original: Language;
  sectorCode: string;
  sector: Names;
  controlLevel: ControlLevel | null;
  promised: Deadline | null;
  control: Deadline | null;
  /** The oldest date ever promised; null where the promised date never moved. */
  firstPromised: Deadline | null;
  /** Last day of the deadline in force. */
  dueOn: CalendarDate | null;
  lateness: LatenessInput;
  extensionState: ExtensionState | null;
  /** The control date that is asked for. */
  extensionTo: Deadline | null;
  /** Of the objection that waits. */
  objectionGround: ObjectionGround | null;
  /** The last day on which the lead may object, a database date. */
  objectionUntil: Date | null;
  /** What is proposed and nobody has answered. */
  proposal: WaitingProposal | null;
  /** How often the control date was moved. */
  controlMoves: number;
  /** Whether a report on execution stands that is not overtaken by another. */
  hasReport: boolean;
  /** When the last report on execution was verified. */
  verifiedAt: Date | null;
  closedOn: CalendarDate | null;
  changedAt: Date;
  nextStep: string | null;
  nextStepIn: Language | null;
  /** The sides other than home, by their code: prisma/sql/sides.sql. */
  counterparts: string[];
  /** Home side first. */
  leads: OrganisationNames[];
  assignments: { organisationId: string; side: string; role: "lead" | "co_executor" | "consolidator" }[];
  presence: Presence;
  owner: ({ id: string } & PersonNames) | null;
  source: { releaseCode: string; statementId: string } | null;
  lastReport: LastReport | null;
};

/** `text` is its beginning only. */
export type LastReport = { occurredAt: Date; type: "interim" | "final"; text: string; textIn: Language };

/** As much of a report as a row shows. */
export const reportBeginningSql = (text: Prisma.Sql) =>
  Prisma.sql`CASE WHEN length(${text}) > 160 THEN rtrim(left(${text}, 159)) || '…' ELSE ${text} END`;

/** The report of `c` that its row shows, as `p`: the latest that stands. */
export const lastReportSql = Prisma.sql`FROM report p
    WHERE p.commitment_id = c.id AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_id = p.id)
    ORDER BY p.occurred_at DESC LIMIT 1`;

/** The columns of one row over `c`; every look-up beside it is by an index of that one commitment. */
export const rowColumns = Prisma.sql`
  c.id::text AS id, c.reference, c.series, c.number, c.kind::text AS kind, c.status::text AS status,
  c.outcome::text AS outcome, c.marking::text AS marking, c.open, c.standing, c.report_interval AS "reportInterval",
  c.title_kk AS "titleKk", c.title_ru AS "titleRu", c.title_en AS "titleEn", c.title_ja AS "titleJa",
  c.original::text AS original, c.sector_code AS "sectorCode",
  x.name_kk AS "sectorKk", x.name_ru AS "sectorRu", x.name_en AS "sectorEn", x.name_ja AS "sectorJa",
  c.control_level::text AS "controlLevel", c.promised_edtf AS "promisedEdtf", c.control_edtf AS "controlEdtf",
  coalesce((SELECT d.old_edtf FROM deadline_change d WHERE d.commitment_id = c.id AND d.field = 'promised'
    ORDER BY d.occurred_at LIMIT 1), (SELECT d.new_edtf FROM deadline_change d LEFT JOIN statement s ON s.id = d.statement_id
    WHERE d.commitment_id = c.id AND d.field = 'promised' AND CASE WHEN s.id IS NOT NULL THEN s.commitment_id = c.id
      ELSE d.old_edtf IS NULL OR NOT EXISTS (SELECT FROM deadline_change g JOIN statement w ON w.id = g.statement_id
        WHERE g.commitment_id = c.id AND g.field = 'promised' AND w.commitment_id <> c.id AND w.deadline_basis = 'event') END
    ORDER BY d.occurred_at LIMIT 1)) AS "firstPromisedEdtf",
  c.extension_state::text AS "extensionState", CASE WHEN c.extension_state IS NOT NULL THEN
    (SELECT e.requested_edtf FROM extension_request e WHERE e.commitment_id = c.id AND e.answer IS NULL) END AS "extensionEdtf",
  c.objection_ground::text AS "objectionGround", c.objection_until::text AS "objectionUntil",
  ${waitingProposalSql} AS proposal,
  CASE WHEN c.control_edtf IS NOT NULL THEN ${controlMovesSql} ELSE 0 END AS "controlMoves", c.verified_at AS "verifiedAt",
  c.due_on::text AS "dueOn", c.quiet_since::text AS "quietSince", c.closed_on::text AS "closedOn",
  c.changed_at AS "changedAt", c.next_step AS "nextStep", c.next_step_in::text AS "nextStepIn",
  u.id::text AS "ownerId", u.name AS "ownerName",
  u.name_kk AS "ownerKk", u.name_ru AS "ownerRu", u.name_en AS "ownerEn", u.name_ja AS "ownerJa",
  (SELECT json_agg(json_build_array(o.id, a.side, a.role, CASE WHEN a.role = 'lead' THEN json_build_array(o.original,
      o.name_kk, o.name_ru, o.name_en, o.name_ja, o.short_kk, o.short_ru, o.short_en, o.short_ja) END,
      o.valid_to, (SELECT json_build_array(p.organisation_id, p.disabled_at IS NOT NULL) FROM users p WHERE p.id = a.responsible_person_id))
      ORDER BY a.organisation_id IS DISTINCT FROM c.lead_id, a.side, a.position)
    FROM assignment a JOIN organisation o ON o.id = a.organisation_id WHERE a.commitment_id = c.id) AS assignments,
  ${counterpartsSql} AS counterparts,
  (SELECT json_build_array(r.code, s.id) FROM statement s JOIN release r ON r.id = s.release_id
    WHERE s.commitment_id = c.id ORDER BY r.published_on DESC, s.span_start LIMIT 1) AS source,
  (SELECT json_build_array(p.occurred_at, p.type, ${reportBeginningSql(Prisma.sql`p.text`)}, p.text_in)
    ${lastReportSql}) AS "lastReport"`;

export const rowJoins = Prisma.sql`JOIN sector x ON x.code = c.sector_code LEFT JOIN users u ON u.id = c.owner_id`;

const name = z.string().nullable();
const organisation = z.tuple([z.enum(languages), name, name, name, name, name, name, name, name]);
const assignments = z.array(
  z.tuple([
    z.uuid(),
    z.string(),
    z.enum(["lead", "co_executor", "consolidator"]),
    organisation.nullable(),
    z.string().nullable(),
    z.tuple([z.uuid(), z.boolean()]).nullable(),
  ]),
);
const source = z.tuple([z.string(), z.uuid()]);
const lastReport = z.tuple([z.coerce.date(), z.enum(["interim", "final"]), z.string(), z.enum(languages)]);

/** What `rowColumns` gives. */
export type DatabaseRow = {
  id: string;
  reference: string;
  series: string;
  number: number;
  kind: Kind;
  status: Status;
  outcome: Outcome | null;
  open: boolean;
  standing: boolean;
  marking: Marking | null;
  reportInterval: number | null;
  original: Language;
  sectorCode: string;
  controlLevel: ControlLevel | null;
  promisedEdtf: string | null;
  controlEdtf: string | null;
  firstPromisedEdtf: string | null;
  extensionState: ExtensionState | null;
  extensionEdtf: string | null;
  objectionGround: ObjectionGround | null;
  objectionUntil: string | null;
  proposal: WaitingProposal | null;
  controlMoves: number;
  verifiedAt: Date | null;
  dueOn: string | null;
  quietSince: string | null;
  closedOn: string | null;
  changedAt: Date;
  nextStep: string | null;
  nextStepIn: Language | null;
  ownerId: string | null;
  ownerName: string | null;
  counterparts: string[];
  assignments: unknown;
  source: unknown;
  lastReport: unknown;
} & Record<`${"title" | "owner"}${"Kk" | "Ru" | "En" | "Ja"}`, string | null> &
  Record<`sector${"Kk" | "Ru" | "En" | "Ja"}`, string>;

export function toListRow(raw: DatabaseRow): ListRow {
  const parts = raw.assignments === null ? [] : assignments.parse(raw.assignments);
  const [releaseCode, statementId] = raw.source === null ? [] : source.parse(raw.source);
  const promised = parseStoredDeadline(raw.promisedEdtf);
  const control = parseStoredDeadline(raw.controlEdtf);
  const report = raw.lastReport === null ? null : readReport(lastReport.parse(raw.lastReport));
  return {
    id: raw.id,
    reference: raw.reference,
    series: raw.series,
    number: raw.number,
    kind: raw.kind,
    status: raw.status,
    outcome: raw.outcome,
    standing: raw.standing,
    marking: raw.marking,
    original: raw.original,
    titles: { kk: raw.titleKk, ru: raw.titleRu, en: raw.titleEn, ja: raw.titleJa },
    sectorCode: raw.sectorCode,
    sector: { kk: raw.sectorKk, ru: raw.sectorRu, en: raw.sectorEn, ja: raw.sectorJa },
    controlLevel: raw.controlLevel,
    promised,
    control,
    firstPromised: raw.firstPromisedEdtf === raw.promisedEdtf ? null : parseStoredDeadline(raw.firstPromisedEdtf),
    dueOn: dateOf(raw.dueOn),
    lateness: {
      open: raw.open,
      standing: raw.standing,
      kind: raw.kind,
      promised,
      control,
      quietSince: dateOf(raw.quietSince),
      reportIntervalDays: raw.reportInterval,
    },
    extensionState: raw.extensionState,
    extensionTo: parseStoredDeadline(raw.extensionEdtf),
    objectionGround: raw.objectionGround,
    objectionUntil: toDbDate(dateOf(raw.objectionUntil)),
    proposal: raw.proposal,
    controlMoves: raw.controlMoves,
    hasReport: report?.type === "final",
    verifiedAt: raw.verifiedAt,
    closedOn: dateOf(raw.closedOn),
    changedAt: raw.changedAt,
    nextStep: raw.nextStep,
    nextStepIn: raw.nextStepIn,
    counterparts: raw.counterparts,
    leads: parts.flatMap(([id, side, , names]) => (names ? [readOrganisation(id, side, names)] : [])),
    assignments: parts.map(([organisationId, side, role]) => ({ organisationId, side, role })),
    presence: presenceOf(
      parts.map(([organisationId, , , , lastDay, person]) => ({
        organisationId,
        validTo: dateOf(lastDay),
        person: person && { organisationId: person[0], isDisabled: person[1] },
      })),
    ),
    owner: raw.ownerId === null ? null : readOwner(raw, raw.ownerId),
    source: releaseCode && statementId ? { releaseCode, statementId } : null,
    lastReport: report,
  };
}

function readOrganisation(id: string, side: string, names: z.infer<typeof organisation>): OrganisationNames {
  const [original, kk, ru, en, ja, shortKk, shortRu, shortEn, shortJa] = names;
  return {
    id,
    side,
    original,
    full: { kk, ru, en, ja },
    short: { kk: shortKk, ru: shortRu, en: shortEn, ja: shortJa },
  };
}

function readOwner(raw: DatabaseRow, id: string): NonNullable<ListRow["owner"]> {
  const { ownerName: name, ownerKk: nameKk, ownerRu: nameRu, ownerEn: nameEn, ownerJa: nameJa } = raw;
  return { id, name, nameKk, nameRu, nameEn, nameJa };
}

function readReport([occurredAt, type, text, textIn]: z.infer<typeof lastReport>): LastReport {
  return { occurredAt, type, text, textIn };
}

function dateOf(text: string | null): CalendarDate | null {
  return text === null ? null : calendarDate(text);
}
