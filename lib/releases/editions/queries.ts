import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";

/** The file a release was read from. Like the release it is for everyone signed in, so nobody is asked for. Null where it was pasted. */
export function getReleaseFileForAllSignedIn(code: string) {
  return db().releaseFile.findFirst({
    where: { release: { code } },
    select: { name: true, mediaType: true, bytes: true },
  });
}

/** The bodies of an edition and of the one it corrects, for showing what changed; null where there is none before. */
export async function getEditions(viewer: Viewer, code: string) {
  const release = await db().release.findUnique({
    where: { code },
    select: {
      code: true,
      title: true,
      language: true,
      body: true,
      edition: true,
      supersedes: {
        select: {
          code: true,
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
  return { now, before: supersedes };
}
