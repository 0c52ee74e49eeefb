import { counterpartsSql } from "@/lib/commitments/list/sides-sql";
import { parseStoredDeadline } from "@/lib/commitments/parse-stored-deadline";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import { daysLate } from "@/lib/deadlines/lateness";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Localized, localized, type Names } from "@/lib/localization/localized";
import type { Kind, Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { Marking } from "@/lib/vocabulary/markings";
import { deadlineHistory, type RecordedChange, sinceLastSet, type TimelineRow } from "./row";

/** The columns of one row over `c`, its sector `s` and its lead `o`. */
export const rowColumns = Prisma.sql`
  c.id::text AS id, c.due_on::text AS "dueOn", c.reference, c.kind::text AS kind, c.status::text AS status,
  c.outcome::text AS outcome, c.marking::text AS marking, c.open, c.standing, c.original::text AS original, c.title_kk AS "titleKk",
  c.title_ru AS "titleRu", c.title_en AS "titleEn", c.title_ja AS "titleJa", c.promised_edtf AS "promisedEdtf",
  c.control_edtf AS "controlEdtf", c.promised_milestone_id::text AS "milestoneId", c.closed_on::text AS "closedOn",
  s.code AS "sectorCode", s.position AS "sectorPosition", s.name_kk AS "sectorKk", s.name_ru AS "sectorRu",
  s.name_en AS "sectorEn", s.name_ja AS "sectorJa", o.code AS "leadCode", o.original::text AS "leadOriginal",
  coalesce(o.short_kk, o.name_kk) AS "leadKk", coalesce(o.short_ru, o.name_ru) AS "leadRu",
  ${counterpartsSql} AS counterparts, coalesce(o.short_en, o.name_en) AS "leadEn", coalesce(o.short_ja, o.name_ja) AS "leadJa"`;

export const rowJoins = Prisma.sql`
  JOIN sector s ON s.code = c.sector_code LEFT JOIN organisation o ON o.id = c.lead_id`;

/** What `rowColumns` gives. */
export type DatabaseRow = {
  id: string;
  dueOn: string | null;
  reference: string;
  kind: Kind;
  status: Status;
  outcome: Outcome | null;
  marking: Marking | null;
  open: boolean;
  standing: boolean;
  original: Language;
  promisedEdtf: string | null;
  controlEdtf: string | null;
  milestoneId: string | null;
  closedOn: string | null;
  sectorCode: string;
  sectorPosition: number;
  leadCode: string | null;
  leadOriginal: Language | null;
  counterparts: string[];
} & Record<`${"title" | "lead"}${NameSuffix}`, string | null> &
  Record<`sector${NameSuffix}`, string>;

type NameSuffix = "Kk" | "Ru" | "En" | "Ja";

type DeadlineChanges = Record<"promised" | "control", RecordedChange[]>;

export const noChanges: DeadlineChanges = { promised: [], control: [] };

export function toTimelineRow(
  raw: DatabaseRow,
  changes: DeadlineChanges,
  language: Language,
  today: CalendarDate,
): TimelineRow {
  const { reference, kind, status, outcome, marking, open, standing, milestoneId } = raw;
  const promised = parseStoredDeadline(raw.promisedEdtf);
  const control = parseStoredDeadline(raw.controlEdtf);
  return {
    reference,
    status,
    outcome,
    marking,
    standing,
    milestoneId,
    title: localized(names(raw.titleKk, raw.titleRu, raw.titleEn, raw.titleJa), raw.original, language),
    sector: {
      code: raw.sectorCode,
      position: raw.sectorPosition,
      name: localized(names(raw.sectorKk, raw.sectorRu, raw.sectorEn, raw.sectorJa), "ru", language),
    },
    lead: leadOf(raw, language),
    counterparts: raw.counterparts,
    promised: deadlineHistory(promised, changes.promised),
    control: deadlineHistory(control, sinceLastSet(changes.control)),
    closedOn: raw.closedOn === null ? null : calendarDate(raw.closedOn),
    daysLate: daysLate({ open, standing, kind, promised, control, quietSince: null, reportIntervalDays: null }, today),
  };
}

function leadOf(raw: DatabaseRow, language: Language): { code: string; name: Localized } | null {
  if (raw.leadCode === null || raw.leadOriginal === null) {
    return null;
  }
  const lead = names(raw.leadKk, raw.leadRu, raw.leadEn, raw.leadJa);
  return { code: raw.leadCode, name: localized(lead, raw.leadOriginal, language) };
}

function names(kk: string | null, ru: string | null, en: string | null, ja: string | null): Names {
  return { kk, ru, en, ja };
}
