import { createHash } from "node:crypto";
import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { beginningOf } from "@/lib/beginning-of";
import { db } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { movedDeadline } from "../matching/match-reading";
import { readInThread } from "../reading/read-in-thread";
import { isHomeNamed, sidesNamed } from "./named-sides";

/** UTF-16 code units: who talks with whom is said early, and nobody should wait for the rest of a book. */
const ENOUGH_TO_KNOW_SIDES = 100_000;

/** A kept text of one's own, with the sides it names and the release that already has these very words, if one does; null when it is gone. */
export async function getSourceUpload(viewer: Viewer, id: string) {
  if (!canCapture(viewer)) return null;
  const upload = await db().sourceUpload.findFirst({
    where: { id, createdById: viewer.id },
    select: { id: true, text: true, fileName: true, mediaType: true, encoding: true, warnings: true },
  });
  if (!upload) return null;
  const sha256 = createHash("sha256").update(upload.text, "utf8").digest();
  const known = await db().release.findFirst({
    where: { AND: [{ sha256: Uint8Array.from(sha256) }, releasesVisibleTo(viewer)] },
    select: { code: true, title: true, language: true },
  });
  const beginning = beginningOf(upload.text, ENOUGH_TO_KNOW_SIDES);
  const read = await readInThread({ kind: "statements", text: beginning, options: {} });
  const home = env().homeSide;
  return { ...upload, known, sidesNamed: sidesNamed(read, home), isHomeNamed: isHomeNamed(read, home) };
}

export type SourceUploadToShow = NonNullable<Awaited<ReturnType<typeof getSourceUpload>>>;

/** What a new release chooses from: meetings, the newest first, and the sides that organisations and meetings have. */
export async function listSourceChoices(viewer: Viewer) {
  if (!canCapture(viewer)) return { meetings: [], sides: [], publishers: [] };
  const [meetings, organisations, publishers] = await Promise.all([
    db().meeting.findMany({
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      take: 200,
      select: {
        id: true,
        nameKk: true,
        nameRu: true,
        nameEn: true,
        nameJa: true,
        original: true,
        startsOn: true,
        sides: true,
      },
    }),
    db().organisation.findMany({ distinct: ["side"], select: { side: true } }),
    db().release.findMany({
      where: releasesVisibleTo(viewer),
      distinct: ["publisher"],
      take: 100,
      select: { publisher: true },
    }),
  ]);
  const sides = new Set([...organisations.map(({ side }) => side), ...meetings.flatMap((meeting) => meeting.sides)]);
  return {
    meetings: meetings.map((meeting) => ({ ...meeting, startsOn: fromDbDate(meeting.startsOn) })),
    sides: [...sides].sort(),
    publishers: publishers.map(({ publisher }) => publisher),
  };
}

/** The release a correction starts from, for filling in what stays the same; null when it can't be corrected. */
export async function getCorrectable(viewer: Viewer, code: string) {
  if (!canCapture(viewer)) return null;
  const release = await db().release.findFirst({
    where: { AND: [{ code, captureOpen: false, supersededBy: null }, releasesVisibleTo(viewer)] },
    select: {
      code: true,
      title: true,
      publisher: true,
      side: true,
      language: true,
      publishedOn: true,
      url: true,
      meetingId: true,
      edition: true,
      marking: true,
    },
  });
  return release && { ...release, publishedOn: fromDbDate(release.publishedOn) };
}

/**
 * Where an open text comes from, for mending it, with the proposals whose time was counted from another day of publication
 * than it has now; null where there is nothing to mend any more.
 */
export async function getSourceToEdit(viewer: Viewer, code: string) {
  if (!canCapture(viewer)) return null;
  const found = await db().release.findFirst({
    where: {
      AND: [{ code, captureOpen: true, statements: { none: { judgement: "accepted" } } }, releasesVisibleTo(viewer)],
    },
    select: {
      code: true,
      version: true,
      title: true,
      publisher: true,
      side: true,
      language: true,
      publishedOn: true,
      url: true,
      meetingId: true,
      body: true,
      supersedesId: true,
      file: { select: { name: true, warnings: true } },
      statements: {
        where: { deadlineBasis: "relative_to_release", proposal: { isNot: null } },
        orderBy: [{ spanStart: "asc" }, { id: "asc" }],
        select: datedStatement,
      },
    },
  });
  if (!found) return null;
  const { statements, ...release } = found;
  const publishedOn = fromDbDate(release.publishedOn);
  const extraction = await readInThread({
    kind: "statements",
    text: release.body,
    options: { language: release.language, publishedOn },
  });
  const concerned = statements.flatMap(({ id, quote, deadlineEdtf, ...dated }) => {
    const now = movedDeadline({ deadlineEdtf, ...dated }, extraction)?.edtf;
    return now ? [{ id, quote, was: deadlineEdtf, now }] : [];
  });
  return { ...release, publishedOn, sidesNamed: sidesNamed(extraction, env().homeSide), concerned };
}

const datedStatement = {
  id: true,
  quote: true,
  spanStart: true,
  spanEnd: true,
  deadlineQuote: true,
  deadlineEdtf: true,
  deadlineBasis: true,
};

export type SourceToEdit = NonNullable<Awaited<ReturnType<typeof getSourceToEdit>>>;
