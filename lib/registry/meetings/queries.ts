import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { asPage, pageAfter } from "@/lib/page-after";

const names = { nameKk: true, nameRu: true, nameEn: true, nameJa: true, original: true } as const;

/** A page of meetings, the latest first, with how many texts each has, found by any of their names. */
export async function listMeetings(viewer: Viewer, { q, after }: { q: string; after?: string | undefined }) {
  if (!canAdminister(viewer, "administer_meetings")) return { rows: [], next: null };
  const part = { contains: q, mode: "insensitive" as const };
  const isNamed = [{ nameKk: part }, { nameRu: part }, { nameEn: part }, { nameJa: part }];
  const found = await db().meeting.findMany({
    where: q ? { OR: isNamed } : {},
    select: {
      id: true,
      kind: true,
      startsOn: true,
      endsOn: true,
      sides: true,
      ...names,
      _count: { select: { releases: true } },
    },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    ...pageAfter(after === undefined ? undefined : { id: after }),
  });
  return asPage(
    found.map((each) => ({ ...each, startsOn: fromDbDate(each.startsOn), endsOn: fromDbDate(each.endsOn) })),
    ({ id }) => id,
  );
}

/** As many of the latest meetings as a form offers to choose from. */
const CHOICES = 500;

/** The latest meetings by name and day, for a form that says to which one something belongs. */
export async function listMeetingChoices(viewer: Viewer) {
  if (!canAdminister(viewer, "administer_meetings")) return [];
  const found = await db().meeting.findMany({
    select: { id: true, startsOn: true, ...names },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: CHOICES,
  });
  return found.map((each) => ({ ...each, startsOn: fromDbDate(each.startsOn) }));
}

export async function getMeeting(viewer: Viewer, id: string) {
  if (!canAdminister(viewer, "administer_meetings")) return null;
  const found = await db().meeting.findUnique({ where: { id } });
  return found && { ...found, startsOn: fromDbDate(found.startsOn), endsOn: fromDbDate(found.endsOn) };
}
export type MeetingToEdit = NonNullable<Awaited<ReturnType<typeof getMeeting>>>;

/** A page of milestones, the latest first; `tied` deadlines move with each. */
export async function listMilestones(viewer: Viewer, { after }: { after?: string | undefined }) {
  if (!canAdminister(viewer, "administer_meetings")) return { rows: [], next: null };
  const found = await db().milestone.findMany({
    select: {
      id: true,
      edtf: true,
      sourceUrl: true,
      ...names,
      _count: { select: { commitments: { where: { status: { not: "off_control" } } } } },
    },
    orderBy: [{ earliest: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    ...pageAfter(after === undefined ? undefined : { id: after }),
  });
  return asPage(
    found.map(({ _count, ...milestone }) => ({ ...milestone, tied: _count.commitments })),
    ({ id }) => id,
  );
}

export async function getMilestone(viewer: Viewer, id: string) {
  if (!canAdminister(viewer, "administer_meetings")) return null;
  return db().milestone.findUnique({ where: { id } });
}
export type MilestoneToEdit = NonNullable<Awaited<ReturnType<typeof getMilestone>>>;
