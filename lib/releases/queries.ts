import { canCapture } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import { asPage, pageAfter } from "@/lib/page-after";

const meetingNames = {
  select: { nameKk: true, nameRu: true, nameEn: true, nameJa: true, original: true },
} satisfies Prisma.MeetingDefaultArgs;

/**
 * Which statements of a release a person sees: context; accepted ones of commitments in sight; what is not decided yet,
 * proposals and what the reading left out, only those who decide. Rejected ones are in the history, not on the page.
 */
function statementsVisibleTo(viewer: Viewer): Prisma.StatementWhereInput {
  return {
    OR: [
      { judgement: "context", ...(canCapture(viewer) ? {} : { proposal: { is: null } }) },
      { judgement: "accepted", commitment: visibleTo(viewer) },
      ...(canCapture(viewer) ? [{ judgement: "proposed" } as const] : []),
    ],
  };
}

/** A page of published texts, the newest first, found by their titles, with how much was found in each. Two queries, by index. */
export async function listReleases(viewer: Viewer, { q, after }: { q: string; after?: string | undefined }) {
  const found = await db().release.findMany({
    where: q ? { title: { contains: q, mode: "insensitive" } } : {},
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
      supersededBy: { select: { id: true } },
      meeting: meetingNames,
    },
  });
  const { rows: releases, next } = asPage(found, ({ id }) => id);
  const counted = await db().statement.groupBy({
    by: ["releaseId", "judgement"],
    where: { AND: [{ releaseId: { in: releases.map(({ id }) => id) } }, statementsVisibleTo(viewer)] },
    _count: true,
  });
  const rows = releases.map((release) => {
    const count = (judgement: "accepted" | "context" | "proposed") =>
      counted.find((one) => one.releaseId === release.id && one.judgement === judgement)?._count ?? 0;
    return {
      ...release,
      publishedOn: fromDbDate(release.publishedOn),
      accepted: count("accepted"),
      context: count("context"),
      proposed: count("proposed"),
    };
  });
  return { rows, next };
}

/** One published text with its statements in text order, or null. */
export async function getRelease(viewer: Viewer, code: string) {
  const release = await db().release.findUnique({
    where: { code },
    select: {
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
      supersedes: { select: { code: true, edition: true } },
      supersededBy: { select: { code: true, edition: true } },
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
  const { sha256, ...rest } = release;
  return { ...rest, publishedOn: fromDbDate(release.publishedOn), sha256: Buffer.from(sha256).toString("hex") };
}

export type ReleaseToRead = NonNullable<Awaited<ReturnType<typeof getRelease>>>;
