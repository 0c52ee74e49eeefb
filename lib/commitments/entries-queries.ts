import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { entriesWithin } from "@/lib/page-after";
import { type EntryList, entriesRead, entryLists, MOST_COUNTED, mostShown } from "./entries";
import { entriesOf, idsOf } from "./entry-columns-queries";

type Entries = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof entriesOf> }>;

/** Of a list that goes on: the last entry that is shown, and how many come after it, counted up to MOST_COUNTED. */
export type Cuts = Partial<Record<EntryList, { after: string; left: number }>>;

/** What of these lists one page can bear. */
export function within(read: Entries): Entries {
  return {
    statements: entriesWithin(read.statements, ({ quote }) => [quote], mostShown("statements")),
    reports: entriesWithin(
      read.reports,
      ({ text, withdrawal, verifications }) => [
        ...[text, withdrawal?.reason],
        ...verifications.flatMap((one) => [one.text, one.withdrawal?.reason]),
      ],
      mostShown("reports"),
    ),
    notes: entriesWithin(read.notes, ({ text }) => [text], mostShown("notes")),
    evidence: entriesWithin(
      read.evidence,
      ({ title, url, withdrawal }) => [title, url, withdrawal?.reason],
      mostShown("evidence"),
    ),
    extensionRequests: entriesWithin(
      read.extensionRequests,
      (request) => [
        ...[request.reason, request.done, request.forecast, request.opinion],
        request.decision?.reason ?? request.answerReason,
      ],
      mostShown("extensionRequests"),
    ),
    objections: entriesWithin(
      read.objections,
      ({ reason, proposedWords, decision, answerReason }) => [reason, proposedWords, decision?.reason ?? answerReason],
      mostShown("objections"),
    ),
    deadlineChanges: entriesWithin(
      read.deadlineChanges,
      ({ reason, sourceTitle, sourceUrl }) => [reason, sourceTitle, sourceUrl],
      mostShown("deadlineChanges"),
    ),
  };
}

/** Of a commitment in sight: what comes in one list after an entry. The other lists are empty. */
export async function readEntriesAfter(
  viewer: Viewer,
  id: string,
  { list, after }: { list: EntryList; after: string },
): Promise<Entries> {
  return db().commitment.findUniqueOrThrow({
    where: { id },
    select: entriesOf(viewer, (one) =>
      one === list ? { take: entriesRead(list), cursor: { id: after }, skip: 1 } : { take: 0 },
    ),
  });
}

/** Where these lists go on behind what is shown of what was read. Asks only where one does. */
export async function readCuts(viewer: Viewer, id: string, read: Entries, shown: Entries): Promise<Cuts> {
  const lastOf = (list: EntryList) => (shown[list].length < read[list].length ? shown[list].at(-1)?.id : undefined);
  const cut = entryLists.filter((list) => lastOf(list) !== undefined);
  if (cut.length === 0) return {};
  const counted = await db().commitment.findUniqueOrThrow({
    where: { id },
    select: idsOf(viewer, (list) => {
      const after = lastOf(list);
      return after === undefined ? { take: 0 } : { take: MOST_COUNTED, cursor: { id: after }, skip: 1 };
    }),
  });
  return Object.fromEntries(cut.map((list) => [list, { after: lastOf(list), left: counted[list].length }]));
}
