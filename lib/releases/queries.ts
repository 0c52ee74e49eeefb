import { canCapture, extentOf, readsWhole } from "@/lib/access/permissions";
import { releasesVisibleTo, visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import { asPage, pageAfter } from "@/lib/page-after";

const meetingNames = {
  select: { nameKk: true, nameRu: true, nameEn: true, nameJa: true, original: true },
} satisfies Prisma.MeetingDefaultArgs;

/**
 * Which statements of a release in sight a person sees: context, of a text that is read whole; accepted ones of commitments in sight;
 * what is not decided yet, proposals and what the reading left out, only those who read captures. Rejected ones are in the history,
 * not on the page.
 */
function statementsVisibleTo(viewer: Viewer): Prisma.StatementWhereInput {
  const readsCaptures = extentOf(viewer, "text_in_capture") !== null;
  return {
    OR: [
      {
        judgement: "context",
        ...(readsCaptures ? {} : { proposal: { is: null } }),
        ...(readsWhole(viewer, { marking: "restricted" }) ? {} : { release: { marking: null } }),
      },
      { judgement: "accepted", commitment: visibleTo(viewer) },
      ...(readsCaptures ? [{ judgement: "proposed" } as const] : []),
    ],
  };
}

/**
 * A page of the texts in sight, the newest first, found by their titles, with how much was found in each. Three queries, by
 * index.
 */
export async function listReleases(viewer: Viewer, { q, after }: { q: string; after?: string | undefined }) {
  const found = await db().release.findMany({
    where: { AND: [releasesVisibleTo(viewer), q ? { title: { contains: q, mode: "insensitive" } } : {}] },
    orderBy: [{ publishedOn: "desc" }, { id: "asc" }],
    ...pageAfter(after === undefined ? undefined : { id: after }),
    select: {
      id: true,
      code: true,
      title: true,
      publisher: true,
      side: true,
      language: true,
      publishedOn: true,
      publicationBasis: true,
      edition: true,
      captureOpen: true,
      marking: true,
      meeting: meetingNames,
    },
  });
  const { rows: releases, next } = asPage(found, ({ id }) => id);
  const ids = releases.map(({ id }) => id);
  const [counted, corrections] = await Promise.all([
    db().statement.groupBy({
      by: ["releaseId", "judgement"],
      where: { AND: [{ releaseId: { in: ids } }, statementsVisibleTo(viewer)] },
      _count: true,
    }),
    db().release.findMany({
      where: { AND: [{ supersedesId: { in: ids } }, releasesVisibleTo(viewer)] },
      select: { supersedesId: true },
    }),
  ]);
  const corrected = new Set(corrections.map(({ supersedesId }) => supersedesId));
  const rows = releases.map((release) => {
    const count = (judgement: "accepted" | "context" | "proposed") =>
      counted.find((one) => one.releaseId === release.id && one.judgement === judgement)?._count ?? 0;
    return {
      ...release,
      publishedOn: fromDbDate(release.publishedOn),
      isCorrected: corrected.has(release.id),
      accepted: count("accepted"),
      context: count("context"),
      proposed: count("proposed"),
    };
  });
  return { rows, next };
}

/**
 * One text in sight with its statements in text order, or null. Who does not read it whole gets no body; its file's name, which says
 * as much as the file, is for those who may save that. Of its other editions those that are in sight, too.
 */
export async function getRelease(viewer: Viewer, code: string) {
  const release = await db().release.findFirst({
    where: { AND: [{ code }, releasesVisibleTo(viewer)] },
    select: {
      id: true,
      version: true,
      code: true,
      title: true,
      publisher: true,
      side: true,
      language: true,
      publishedOn: true,
      publicationBasis: true,
      url: true,
      body: true,
      sha256: true,
      edition: true,
      captureOpen: true,
      awaitsEntry: true,
      marking: true,
      supersedesId: true,
      file: { select: { name: true, mediaType: true, warnings: true } },
      meeting: meetingNames,
      statements: {
        where: statementsVisibleTo(viewer),
        orderBy: [{ spanStart: "asc" }, { spanEnd: "asc" }, { id: "asc" }],
        select: {
          id: true,
          spanStart: true,
          spanEnd: true,
          quote: true,
          judgement: true,
          kind: true,
          statedBy: true,
          deadlineQuote: true,
          deadlineEdtf: true,
          commitment: {
            select: {
              reference: true,
              status: true,
              outcome: true,
              titleKk: true,
              titleRu: true,
              titleEn: true,
              titleJa: true,
              original: true,
            },
          },
        },
      },
    },
  });
  if (!release) return null;
  const { id, supersedesId, sha256, body, file, ...rest } = release;
  const editions = await db().release.findMany({
    where: { AND: [{ OR: [{ id: supersedesId ?? id }, { supersedesId: id }] }, releasesVisibleTo(viewer)] },
    select: { id: true, code: true, edition: true },
  });
  return {
    ...rest,
    publishedOn: fromDbDate(release.publishedOn),
    body: readsWhole(viewer, release) ? body : null,
    file: canCapture(viewer) ? file : null,
    sha256: Buffer.from(sha256).toString("hex"),
    supersedes: editions.find((edition) => edition.id === supersedesId) ?? null,
    supersededBy: editions.find(({ edition }) => edition > release.edition) ?? null,
  };
}

export type ReleaseToRead = NonNullable<Awaited<ReturnType<typeof getRelease>>>;
