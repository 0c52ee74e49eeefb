import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";

const MOST = 500;
const names = { nameKk: true, nameRu: true, nameEn: true, nameJa: true, original: true } as const;

/** Meetings, the latest first, with what hangs on each. */
export async function listMeetings(viewer: Viewer) {
  if (!canAdminister(viewer, "administer_meetings")) return [];
  const found = await db().meeting.findMany({
    select: {
      id: true,
      kind: true,
      startsOn: true,
      endsOn: true,
      sides: true,
      ...names,
      placeKk: true,
      placeRu: true,
      placeEn: true,
      placeJa: true,
      _count: { select: { releases: true, milestones: true } },
    },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return found.map((each) => ({ ...each, startsOn: fromDbDate(each.startsOn), endsOn: fromDbDate(each.endsOn) }));
}

export async function getMeeting(viewer: Viewer, id: string) {
  if (!canAdminister(viewer, "administer_meetings")) return null;
  const found = await db().meeting.findUnique({ where: { id } });
  return found && { ...found, startsOn: fromDbDate(found.startsOn), endsOn: fromDbDate(found.endsOn) };
}
export type MeetingToEdit = NonNullable<Awaited<ReturnType<typeof getMeeting>>>;

/** Milestones, the latest first; `tied` deadlines move with each. */
export async function listMilestones(viewer: Viewer) {
  if (!canAdminister(viewer, "administer_meetings")) return [];
  const found = await db().milestone.findMany({
    select: {
      id: true,
      edtf: true,
      sourceUrl: true,
      ...names,
      _count: { select: { commitments: { where: { status: { not: "off_control" } } } } },
    },
    orderBy: [{ earliest: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: MOST,
  });
  return found.map(({ _count, ...milestone }) => ({ ...milestone, tied: _count.commitments }));
}

export async function getMilestone(viewer: Viewer, id: string) {
  if (!canAdminister(viewer, "administer_meetings")) return null;
  return db().milestone.findUnique({ where: { id } });
}
export type MilestoneToEdit = NonNullable<Awaited<ReturnType<typeof getMilestone>>>;
