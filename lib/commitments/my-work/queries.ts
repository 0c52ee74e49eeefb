import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { type CalendarDate, fromDbDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { type Names, namesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import { type CappedCount, countCommitments, listCommitments } from "../list/queries";
import type { ListRow } from "../list/row";
import { type Section, sectionsFor } from "./sections";

const SECTION_ROWS = 10;

export type SectionWithRows = Section & { rows: ListRow[]; total: CappedCount };

/**
 * The sections of a person's work, each with its first rows; what does not fit is counted, and only then. `lastVisit`: until when
 * the person was here before.
 */
export async function listMyWork(viewer: Viewer, today: CalendarDate, lastVisit: Date): Promise<SectionWithRows[]> {
  const own = await readOwnCode(viewer);
  return Promise.all(
    sectionsFor(viewer, own, lastVisit).map(async (section) => {
      const { rows, next } = await listCommitments(viewer, today, { ...section, pageSize: SECTION_ROWS });
      const total =
        next === null ? { count: rows.length, isCapped: false } : await countCommitments(viewer, today, section);
      return { ...section, rows, total };
    }),
  );
}

export async function readOwnCode(viewer: Viewer): Promise<string> {
  const { code } = await db().organisation.findUniqueOrThrow({
    where: { id: viewer.organisationId },
    select: { code: true },
  });
  return code;
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
  const found = await db().milestone.findMany({
    where: { latest: { gte: toDbDate(today) } },
    orderBy: [{ earliest: "asc" }, { id: "asc" }],
    take: 5,
    select: {
      code: true,
      nameKk: true,
      nameRu: true,
      nameEn: true,
      nameJa: true,
      original: true,
      edtf: true,
      earliest: true,
    },
  });
  return found.flatMap((milestone) => {
    const deadline = parseDeadline(milestone.edtf);
    return deadline
      ? [
          {
            code: milestone.code,
            names: namesOf(milestone),
            original: milestone.original,
            deadline,
            earliest: fromDbDate(milestone.earliest),
          },
        ]
      : [];
  });
}
