import { extentOf, readsWhole } from "@/lib/access/permissions";
import { releasesVisibleTo, visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";

/**
 * The file a text was read from; null where it was pasted, and for everyone but coordinators: files keep deleted words, hidden ones
 * and names that their text does not show.
 */
export async function getReleaseFile(viewer: Viewer, code: string) {
  if (extentOf(viewer, "original_file") === null) return null;
  return db().releaseFile.findFirst({
    where: { release: { AND: [{ code }, releasesVisibleTo(viewer)] } },
    select: { name: true, mediaType: true, bytes: true },
  });
}

/**
 * The bodies of an edition and of the one it corrects, for showing what changed; null where there is none before, and for who does
 * not read both whole.
 */
export async function getEditions(viewer: Viewer, code: string) {
  const release = await db().release.findFirst({
    where: { AND: [{ code }, releasesVisibleTo(viewer), { supersedes: releasesVisibleTo(viewer) }] },
    select: {
      code: true,
      marking: true,
      title: true,
      language: true,
      body: true,
      edition: true,
      supersedes: {
        select: {
          code: true,
          marking: true,
          title: true,
          language: true,
          body: true,
          edition: true,
          statements: {
            where: { judgement: "accepted", commitment: visibleTo(viewer) },
            orderBy: [{ spanStart: "asc" }, { id: "asc" }],
            select: {
              id: true,
              spanStart: true,
              spanEnd: true,
              quote: true,
              prefix: true,
              suffix: true,
              commitment: { select: { reference: true } },
            },
          },
        },
      },
    },
  });
  if (!release?.supersedes) return null;
  const { supersedes, ...now } = release;
  if (!readsWhole(viewer, now) || !readsWhole(viewer, supersedes)) return null;
  return { now, before: supersedes };
}
