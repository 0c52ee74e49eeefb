import { createHash, randomUUID } from "node:crypto";
import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { sidesOfSeries } from "@/lib/commitments/series";
import { db, type Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { type Result, refused } from "@/lib/forms/result";
import { write } from "@/lib/writes/write";
import { findCorrected, findPassagesAgain, proposalsFromBefore, withoutOverlaps } from "../editions/correct-release";
import { releaseCode } from "../entry/names";
import { proposed, writeProposals } from "../proposals/write-proposals";
import { readInThread } from "../reading/read-in-thread";
import { checkSource, type SourceDetails } from "./check-source";
import type { RegisterInput } from "./inputs";
import { meetingFor } from "./meeting-for";

/** `isKnown`: this very text is registered already, and nothing was stored a second time. */
type Registered = { code: string; isKnown: boolean };

/**
 * Registers the text that was kept, with its meeting, its file and what the reading proposes, in one transaction, and opens
 * it for capture. The reading runs before it, so that nothing waits for it.
 */
export async function registerRelease(
  viewer: Viewer,
  input: RegisterInput,
): Promise<Result<Registered, SourceDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  const upload = await db().sourceUpload.findFirst({ where: { id: input.upload, createdById: viewer.id } });
  if (!upload) return refused("not-found", { problem: "text_gone" });
  const { publishedOn, language } = input;
  const extraction = await readInThread({
    kind: "statements",
    text: upload.text,
    options: { language, publishedOn },
  });
  const again = await findPassagesAgain(viewer, input.corrects, upload.text);

  return write(
    async (tx) => {
      const sha256 = createHash("sha256").update(upload.text, "utf8").digest();
      // Of two who register the same text at once, the second waits here and then finds it.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256.toString("hex")}, 0))`;
      const known = await tx.release.findFirst({
        where: { AND: [{ sha256: Uint8Array.from(sha256) }, releasesVisibleTo(viewer)] },
        select: { code: true },
      });
      if (known) return { code: known.code, isKnown: true };

      const corrected = input.corrects ? await findCorrected(tx, viewer, input.corrects) : null;
      const clock = await readClock(tx);
      const { now } = clock;
      const sides = await checkSource(tx, clock, input, extraction);
      const meetingId = await meetingFor(tx, viewer, now, input, sides);

      const id = randomUUID();
      const base = `${sidesOfSeries(env().homeSide, sides, input.side)}-${publishedOn}`;
      const code = corrected
        ? await codeOfEdition(tx, corrected.code.replace(/-v\d+$/, ""), corrected.edition + 1)
        : releaseCode(base, await codesLike(tx, base));
      await tx.release.create({
        data: {
          id,
          code,
          meetingId,
          title: input.title,
          publisher: input.publisher,
          side: input.side,
          language,
          publishedOn: toDbDate(publishedOn),
          url: input.url,
          body: upload.text,
          sha256: Uint8Array.from(sha256),
          captureOpen: true,
          awaitsEntry: true,
          marking: input.marking,
          ...(corrected ? { supersedesId: corrected.id, edition: corrected.edition + 1 } : {}),
        },
      });
      if (upload.bytes && upload.fileName && upload.mediaType) {
        const { bytes, fileName: name, mediaType, warnings } = upload;
        const fileSha256 = createHash("sha256").update(bytes).digest();
        await tx.releaseFile.create({
          data: { releaseId: id, name, mediaType, warnings, bytes, sha256: Uint8Array.from(fileSha256) },
        });
      }
      const before = corrected ? proposalsFromBefore(corrected.statements, again, extraction) : [];
      await writeProposals(tx, { id, body: upload.text, language }, [
        ...before,
        ...withoutOverlaps(proposed(extraction), before),
      ]);
      await recordEvent(tx, `release:${id}`, 1, viewer.id, now, {
        kind: "release_registered",
        code,
        sha256: sha256.toString("hex"),
        ...(corrected ? { supersedes: corrected.code } : {}),
        ...(input.marking ? { marking: input.marking } : {}),
      });
      return { code, isKnown: false };
    },
    { timeoutMs: 30_000 },
  );
}

async function codesLike(tx: Transaction, base: string): Promise<Set<string>> {
  const found = await tx.release.findMany({ where: { code: { startsWith: base } }, select: { code: true } });
  return new Set(found.map(({ code }) => code));
}

/** The number of the edition, or the next one where a correction that was withdrawn has had it: no code is given twice. */
async function codeOfEdition(tx: Transaction, base: string, edition: number): Promise<string> {
  const taken = await codesLike(tx, `${base}-v`);
  let number = edition;
  while (taken.has(`${base}-v${number}`)) number += 1;
  return `${base}-v${number}`;
}
