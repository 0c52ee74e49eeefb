import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { type Names, namesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import { type CappedCount, countEach, listFirstOfEach } from "../list/queries";
import type { ListRow } from "../list/row";
import { type Section, sectionsFor } from "./sections";

const SECTION_ROWS = 10;
const MOST_MILESTONES = 5;

export type SectionWithRows = Section & { rows: ListRow[]; total: CappedCount };

/**
 * The sections of a person's work, each with its first rows; what does not fit is counted, and only then. `lastVisit`: until when
 * the person was here before. Two statements for all, since a statement of its own for each costs as much again as the page.
 */
export async function listMyWork(viewer: Viewer, today: CalendarDate, lastVisit: Date): Promise<SectionWithRows[]> {
  const sections = sectionsFor(viewer, await readOwnCode(viewer), lastVisit);
  const found = await listFirstOfEach(viewer, today, sections, SECTION_ROWS + 1);
  const isLong = (index: number) => (found[index]?.length ?? 0) > SECTION_ROWS;
  const counts = await countEach(
    viewer,
    today,
    sections.filter((_, index) => isLong(index)),
  );
  return sections.map((section, index) => {
    const rows = found[index]?.slice(0, SECTION_ROWS) ?? [];
    const total = (isLong(index) && counts.shift()) || { count: rows.length, isCapped: false };
    return { ...section, rows, total };
  });
}

export async function readOwnCode(viewer: Viewer): Promise<string> {
  const [own] = await readRows<{ code: string }>`
    SELECT o.code FROM organisation o WHERE o.id = ${viewer.organisationId}::uuid`;
  if (!own) throw new Error("A viewer belongs to an organisation.");
  return own.code;
}

type UpcomingMilestone = {
  code: string;
  names: Names;
  original: Language;
  deadline: Deadline;
  earliest: CalendarDate | null;
};

/** The next milestones, running ones included, nearest first. */
export async function listUpcomingMilestones(today: CalendarDate): Promise<UpcomingMilestone[]> {
  type Row = Parameters<typeof namesOf>[0] & {
    code: string;
    original: Language;
    edtf: string;
    earliest: string | null;
  };
  const found = await readRows<Row>`
    SELECT m.code, m.name_kk AS "nameKk", m.name_ru AS "nameRu", m.name_en AS "nameEn", m.name_ja AS "nameJa",
      m.original::text, m.edtf, m.earliest::text
    FROM milestone m WHERE m.latest >= ${today}::date ORDER BY m.earliest, m.id LIMIT ${MOST_MILESTONES}`;
  return found.flatMap((milestone) => {
    const { code, original, edtf, earliest } = milestone;
    const deadline = parseDeadline(edtf);
    if (!deadline) return [];
    const from = earliest === null ? null : calendarDate(earliest);
    return [{ code, names: namesOf(milestone), original, deadline, earliest: from }];
  });
}
