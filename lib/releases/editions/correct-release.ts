import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Busy } from "@/lib/concurrency-limit";
import { db, type Transaction } from "@/lib/db";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { Extraction, Span } from "@/lib/extraction/types";
import type { Prisma } from "@/lib/generated/prisma/client";
import { FormRefused } from "@/lib/writes/write";
import type { Found } from "../matching/anchor";
import { matchReading, movedDeadline } from "../matching/match-reading";
import { overlapOf } from "../matching/overlap";
import { type NewProposal, readStatement } from "../proposals/new-proposal";
import { statementSelect } from "../proposals/proposal";
import { readInThread } from "../reading/read-in-thread";

const earlierStatement = {
  ...statementSelect,
  commitmentId: true,
  commitment: { select: { sectorCode: true, reference: true } },
} satisfies Prisma.StatementSelect;

type EarlierStatement = Prisma.StatementGetPayload<{ select: typeof earlierStatement }>;

/**
 * The release whose text is corrected. Only the latest edition can be, and only once everything in it is decided: what is
 * still open there would be decided twice. Its correction is the next edition: prisma/sql/capture-guards.sql.
 */
export async function findCorrected(tx: Transaction, viewer: Viewer, code: string) {
  await tx.$queryRaw`SELECT id FROM release WHERE code = ${code} FOR SHARE`;
  const release = await tx.release.findFirst({
    where: { AND: [{ code }, releasesVisibleTo(viewer)] },
    select: {
      id: true,
      code: true,
      edition: true,
      captureOpen: true,
      supersededBy: { select: { id: true } },
      statements: { orderBy: [{ spanStart: "asc" }, { spanEnd: "asc" }], select: earlierStatement },
    },
  });
  if (!release || release.captureOpen || release.supersededBy) throw new FormRefused("cannot_correct", "corrects");
  return release;
}

/** Where the passages of the text that is corrected are in the new one, by their ids. Looked for before anything is locked: it may take its time. */
export async function findPassagesAgain(
  viewer: Viewer,
  corrects: string | null,
  body: string,
): Promise<ReadonlyMap<string, Found | null>> {
  if (corrects === null) return new Map();
  const passages = await db().statement.findMany({
    where: { release: { AND: [{ code: corrects }, releasesVisibleTo(viewer)] } },
    select: { id: true, spanStart: true, spanEnd: true, quote: true, prefix: true, suffix: true },
  });
  const found = await readInThread({ kind: "again", after: body, passages });
  return new Map(passages.map(({ id }, index) => [id, found[index] ?? null]));
}

/**
 * The passages of the earlier text, found again in the corrected one, each with what was decided about it. Where the words
 * themselves were corrected, or a time that counts from a corrected day, a person decides anew: on what the new words
 * say, with the commitment of the old ones beside it. `again`: where each is in the corrected text, by its id; `Busy` is thrown where
 * one of them came meanwhile.
 */
export function proposalsFromBefore(
  earlier: readonly EarlierStatement[],
  again: ReadonlyMap<string, Found | null>,
  extraction: Extraction,
): NewProposal[] {
  return earlier.flatMap((statement) => {
    const found = again.get(statement.id);
    if (found === undefined) throw new Busy("The earlier text was changed meanwhile.");
    if (found === null) return [];
    const { commitmentId: mergeIntoId, commitment } = statement;
    const undecided = { decision: "undecided" as const, mergeIntoId };
    if (found.isChanged) {
      const read = matchReading(extraction, found);
      // What was context is proposed by the reading itself, if its new words promise something.
      if (statement.kind === null) return read ? [] : [asBefore(statement, found)];
      const anew = read ? readStatement(read) : { ...asBefore(statement, found), cues: [], deadline: null };
      return [{ ...anew, sectorCode: commitment?.sectorCode ?? anew.sectorCode, before: undecided }];
    }
    const moved = movedDeadline({ ...statement, spanStart: found.start, spanEnd: found.end }, extraction);
    return [{ ...asBefore(statement, found), ...(moved ? { deadline: moved, before: undecided } : {}) }];
  });
}

function asBefore(statement: EarlierStatement, { start, end }: Span): NewProposal {
  const { kind, statedBy, cues, commitmentId, commitment } = statement;
  return {
    start,
    end,
    kind,
    statedBy,
    cues,
    leftOut: null,
    parties: statedBy,
    sectorCode: commitment?.sectorCode ?? null,
    destination: "on_control",
    reportInterval: null,
    deadline: deadlineOf(statement, start),
    before: { decision: decisionOf(statement), mergeIntoId: commitmentId },
  };
}

/** Leaves out what lies over half of a passage that is there already, or that lies over half of it. */
export function withoutOverlaps(found: readonly NewProposal[], before: readonly Span[]): NewProposal[] {
  return found.filter((one) => before.every((other) => overlapOf(one, other) === 0));
}

function decisionOf({ judgement }: EarlierStatement) {
  if (judgement === "accepted") return "merge" as const;
  return judgement === "rejected" ? ("reject" as const) : ("context" as const);
}

function deadlineOf(statement: EarlierStatement, start: number): NewProposal["deadline"] {
  const { deadlineQuote: quote, deadlineEdtf: edtf, deadlineBasis: basis } = statement;
  if (quote === null && edtf === null) return null;
  const precision = edtf === null ? null : (parseDeadline(edtf)?.precision ?? null);
  const said = basis === "assigned" || basis === null ? "explicit" : basis;
  return { start, end: start, quote: quote ?? "", edtf, precision, basis: said };
}
