import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { fromDbDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { type Result, refused } from "@/lib/forms/result";
import { WriteRefused, write } from "@/lib/writes/write";
import { reExtract } from "../matching/re-extract";
import { readInThread } from "../reading/read-in-thread";
import { checkSource, type SourceDetails } from "./check-source";
import type { EditSourceInput } from "./inputs";
import { meetingFor } from "./meeting-for";

/**
 * Mends where an open text comes from, and reads anew what depends on it: times that count from its date, and with another
 * language whatever nobody has worked on yet. What is decided stays as it is; the page says what of it may be
 * concerned. In one transaction with its event. Refused once something of the text is in the register, which stands on
 * its date and sides: then the text is corrected. Once it is closed for capture, prisma/sql/append-only.sql keeps its language too.
 */
export async function editSource(
  viewer: Viewer,
  input: EditSourceInput,
): Promise<Result<{ release: string; readAnew: number }, SourceDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  const { publishedOn, language, title, publisher, side, url } = input;
  // The words never change: they are read before anybody has to wait for it.
  const inSight = { AND: [{ code: input.release }, releasesVisibleTo(viewer)] };
  const text = await db().release.findFirst({ where: inSight, select: { body: true } });
  if (!text) return refused("not-found");
  const extraction = await readInThread({ kind: "statements", text: text.body, options: { language, publishedOn } });
  return write(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM release WHERE code = ${input.release} FOR UPDATE`;
      const found = await tx.release.findFirst({ where: inSight, select: releaseToMend });
      if (!found) throw new WriteRefused("not-found");
      const { _count: accepted, ...release } = found;
      if (!release.captureOpen || accepted.statements > 0) throw new WriteRefused("not-allowed-from-here");
      if (release.version !== input.version) throw new WriteRefused("conflict", { problem: "source_changed" });

      const clock = await readClock(tx);
      const sides = await checkSource(tx, clock, input, extraction);
      const meetingId = await meetingFor(tx, viewer, clock.now, input, sides);

      const before = { ...release, publishedOn: fromDbDate(release.publishedOn) };
      const after = { publishedOn, language, title, publisher, side, url, meetingId };
      const changes = changesBetween(before, after);
      if (Object.keys(changes).length === 0) return { release: input.release, readAnew: 0 };
      const version = release.version + 1;
      // Another date is one that a person gave, and no longer that of the talks.
      const basis = changes.publishedOn ? { publicationBasis: "publication" as const } : {};
      await tx.release.update({
        where: { id: release.id },
        data: { ...after, publishedOn: toDbDate(publishedOn), ...basis, version },
      });
      const read =
        changes.publishedOn || changes.language
          ? await reExtract(tx, viewer, { id: release.id, body: text.body, language }, extraction, {
              isOtherLanguage: !!changes.language,
            })
          : 0;
      await recordEvent(tx, `release:${release.id}`, version, viewer.id, clock.now, {
        kind: "release_changed",
        ...withoutWords(changes),
      });
      return { release: input.release, readAnew: read };
    },
    { timeoutMs: 30_000 },
  );
}

const words = new Set(["title", "publisher", "url"]);

/** The text's own words are named and not told: history keeps what it is told, and they go when the text is withdrawn. */
function withoutWords(changes: ReturnType<typeof changesBetween>) {
  const [told, reworded] = [Object.entries(changes), Object.keys(changes).filter((field) => words.has(field))];
  const rest = Object.fromEntries(told.filter(([field]) => !words.has(field)));
  return { changes: rest, ...(reworded.length > 0 ? { reworded } : {}) };
}

const releaseToMend = {
  id: true,
  version: true,
  captureOpen: true,
  title: true,
  publisher: true,
  side: true,
  language: true,
  publishedOn: true,
  url: true,
  meetingId: true,
  _count: { select: { statements: { where: { judgement: "accepted" as const } } } },
};
