import { extentOf } from "@/lib/access/permissions";
import { reviewsVisibleTo, visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { personNames } from "@/lib/localization/person-name";
import { canonicalJson, sha256Of } from "./canonical-json";
import { type MinutesContent, type MinutesView, minutesContent, seenMinutes } from "./content";
import { readMinutesContent } from "./content-queries";
import type { MinutesFrame } from "./in-words";

type FoundMinutes = {
  number: string;
  version: number;
  isApproved: boolean;
  /** The SHA-256 of all that they say, whatever of it this person reads: what is approved is what was seen. */
  sha256: string;
  view: MinutesView;
  frame: MinutesFrame;
};

/**
 * The minutes of a review that is finished or approved, as this person may read them; null where there are none for them. Who reads reviews
 * whole reads the draft too, and what was added; an executor gets an extract of what was approved: the items of the own organisation.
 */
export async function findMinutes(viewer: Viewer, number: string): Promise<FoundMinutes | null> {
  const isExtract = extentOf(viewer, "review") !== "all";
  const review = await db().review.findFirst({
    where: {
      AND: [{ number, state: { in: isExtract ? ["approved"] : ["finished", "approved"] } }, reviewsVisibleTo(viewer)],
    },
    select: {
      id: true,
      version: true,
      minutes: { select: { content: true, sha256: true, approvedById: true, approvedAt: true } },
      addenda: {
        take: isExtract ? 0 : undefined,
        orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
        select: { text: true, textIn: true, authorId: true, occurredAt: true },
      },
    },
  });
  if (!review) return null;
  const { minutes, addenda } = review;
  const content = minutes
    ? minutesContent.parse(JSON.parse(minutes.content))
    : await readMinutesContent(db(), review.id);
  const view = seenMinutes(content, { isExtract, commitmentIds: await seenOf(viewer, content) });
  const approval = minutes && {
    byId: minutes.approvedById,
    at: minutes.approvedAt,
    sha256: Buffer.from(minutes.sha256).toString("hex"),
  };
  const added = addenda.map(({ text, textIn, authorId, occurredAt }) => ({
    text,
    textIn,
    byId: authorId,
    at: occurredAt,
  }));
  const named = [
    ...view.attendees.map(({ personId }) => personId),
    ...view.chairIds,
    ...(approval ? [approval.byId] : []),
    ...added.map(({ byId }) => byId),
  ];
  const people = await db().user.findMany({ where: { id: { in: named } }, select: { id: true, ...personNames } });
  return {
    number,
    version: review.version,
    isApproved: minutes !== null,
    sha256: approval?.sha256 ?? sha256Of(canonicalJson(content)),
    view,
    frame: { people: new Map(people.map((person) => [person.id, person])), approval, addenda: added },
  };
}

/** Whose items the person sees today, whatever was seen when the minutes were approved. */
async function seenOf(viewer: Viewer, { items }: MinutesContent): Promise<Set<string>> {
  const ids = items.map(({ commitmentId }) => commitmentId);
  const seen = await db().commitment.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(viewer)] },
    select: { id: true },
  });
  return new Set(seen.map(({ id }) => id));
}
