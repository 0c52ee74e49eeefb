import { createHash, randomUUID } from "node:crypto";
import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { db, type Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { extractStatements } from "@/lib/extraction/extract";
import type { Extraction } from "@/lib/extraction/types";
import { done, type Outcome, refused } from "@/lib/outcome";
import { releaseCode, sidesOfSeries } from "./capture/names";
import { type NewProposal, proposalColumns, readLeftOut, readStatement } from "./capture/new-proposal";
import { findCorrected, proposalsFromBefore, withoutOverlaps } from "./correct-release";
import { meetingFor } from "./meeting-for";
import type { RegisterInput } from "./register-input";

/** `isKnown`: this very text is registered already, and nothing was stored a second time. */
export type Registered = { code: string; isKnown: boolean };
export type RegisterDetails = { problem: string; field: string };

/** More than any release has; a text of nothing but promises would be no release. */
const MOST_PROPOSALS = 2000;

/**
 * Registers the text that was kept, with its meeting, its file and what the reading proposes, in one transaction, and opens
 * it for capture. The reading runs before it, so that nothing waits for it.
 */
export async function registerRelease(
  viewer: Viewer,
  input: RegisterInput,
): Promise<Outcome<Registered, RegisterDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  const draft = await db().sourceDraft.findFirst({ where: { id: input.draft, createdById: viewer.id } });
  if (!draft) return refused("not-found");
  const { publishedOn, language } = input;
  const extraction = extractStatements(draft.text, { language, publishedOn });

  return db().$transaction(
    async (tx) => {
      const sha256 = createHash("sha256").update(draft.text, "utf8").digest();
      // Of two who register the same text at once, the second waits here and then finds it.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256.toString("hex")}, 0))`;
      const known = await tx.release.findFirst({ where: { sha256: Uint8Array.from(sha256) }, select: { code: true } });
      if (known) return done({ code: known.code, isKnown: true });

      const corrected = input.corrects ? await findCorrected(tx, input.corrects) : null;
      if (corrected === "problem")
        return refused("not-allowed-from-here", { problem: "cannot_correct", field: "corrects" });
      const { now } = await readClock(tx);
      const meeting = await meetingFor(tx, viewer, now, input);
      if (typeof meeting === "string") {
        return refused("not-allowed-from-here", { problem: "required", field: meeting });
      }

      const id = randomUUID();
      const base = `${sidesOfSeries(env().homeSide, meeting.sides, input.side)}-${publishedOn}`;
      const code = corrected
        ? `${corrected.code.replace(/-v\d+$/, "")}-v${corrected.edition + 1}`
        : releaseCode(base, await codesLike(tx, base));
      await tx.release.create({
        data: {
          ...{ id, code, meetingId: meeting.id, title: input.title, publisher: input.publisher, side: input.side },
          ...{ language, publishedOn: toDbDate(publishedOn), url: input.url, body: draft.text },
          ...{ sha256: Uint8Array.from(sha256), captureOpen: true },
          ...(corrected ? { supersedesId: corrected.id, edition: corrected.edition + 1 } : {}),
        },
      });
      if (draft.bytes && draft.fileName && draft.mediaType) {
        const { bytes, fileName: name, mediaType } = draft;
        const fileSha256 = createHash("sha256").update(bytes).digest();
        await tx.releaseFile.create({
          data: { releaseId: id, name, mediaType, bytes, sha256: Uint8Array.from(fileSha256) },
        });
      }
      const before = corrected ? proposalsFromBefore(draft.text, corrected.statements) : [];
      await writeProposals(tx, { id, body: draft.text, language }, [
        ...before,
        ...withoutOverlaps(proposed(extraction), before),
      ]);
      await recordEvent(tx, `release:${id}`, 1, viewer.id, now, {
        kind: "release_registered",
        ...{ code, sha256: sha256.toString("hex") },
        ...(corrected ? { supersedes: corrected.code } : {}),
      });
      return done({ code, isKnown: false });
    },
    { timeout: 30_000 },
  );
}

function proposed({ statements, leftOut }: Extraction): NewProposal[] {
  return [...statements.map(readStatement), ...leftOut.map(readLeftOut)].slice(0, MOST_PROPOSALS);
}

async function codesLike(tx: Transaction, base: string): Promise<Set<string>> {
  const found = await tx.release.findMany({ where: { code: { startsWith: base } }, select: { code: true } });
  return new Set(found.map(({ code }) => code));
}

async function writeProposals(
  tx: Transaction,
  release: { id: string; body: string; language: RegisterInput["language"] },
  made: NewProposal[],
): Promise<void> {
  const known = new Set((await tx.sector.findMany({ select: { code: true } })).map(({ code }) => code));
  const rows = made.map((each) => {
    const sectorCode = each.sectorCode && known.has(each.sectorCode) ? each.sectorCode : null;
    return proposalColumns(release, { ...each, sectorCode });
  });
  await tx.statement.createMany({ data: rows.map(({ statement }) => statement) });
  await tx.proposal.createMany({ data: rows.map(({ proposal }) => proposal) });
}
