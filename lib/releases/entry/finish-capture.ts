import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { seriesOf } from "@/lib/commitments/series";
import { takeNumbers } from "@/lib/commitments/take-numbers";
import type { Transaction } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { type Result, refused } from "@/lib/forms/result";
import { lockSectors } from "@/lib/registry/sectors/lock-sectors";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { seenToken } from "@/lib/writes/seen-token";
import { type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import { type ProposedStatement, proposedStatementSelect } from "../proposals/proposal";
import { readEntryRules } from "../proposals/queries";
import { asDecided } from "../proposals/steps/decide-proposal";
import { enterCommitment } from "./enter-commitment";
import type { Entry } from "./entry";
import { type Lack, lacksOf } from "./missing";
import { restateCommitment } from "./restate-commitment";

type Tracked = { statementId: string; reference: string };
type Entered = { accepted: Tracked[]; merged: Tracked[]; rejected: string[]; context: string[] };
type FinishDetails = RefusalDetails & { missing?: { statementId: string; lacks: Lack[] }[] };

/**
 * Enters everything that was decided about a release into the register, in one transaction: commitments with their
 * references, owners and first dates, restated ones, what was rejected and what is context, and every event. Nothing of
 * it is written while any proposal lacks what it needs. `leave` says how many undecided ones the person saw and leaves out: they are
 * rejected, and what has no kind is context; where others are undecided by then, nothing is entered. A second time, or after somebody else, it is done already. No proposal is
 * left behind: prisma/sql/capture-guards.sql.
 */
export async function finishCapture(
  viewer: Viewer,
  input: { release: string; key: string; language: Entry["writtenIn"]; leave?: string | undefined },
): Promise<Result<{ release: string }, FinishDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  return write(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM release WHERE code = ${input.release} FOR UPDATE`;
      const release = await tx.release.findFirst({
        where: { AND: [{ code: input.release }, releasesVisibleTo(viewer)] },
        select: releaseToEnter,
      });
      if (!release) throw new WriteRefused("not-found");
      if (!release.captureOpen) return { release: release.code };
      // A release that was opened again is entered again, by the form of before as well: closed, it was answered above.
      const claimed = await claimOnce(tx, viewer, input.key, ["finish_capture", release.code]);
      const clock = claimed ?? (await readClock(tx));

      const { proposals, left } = leaveOut(
        release.statements.flatMap(({ proposal, ...rest }) => (proposal ? [{ ...rest, proposal }] : [])),
        input.leave,
      );
      const rules = await readEntryRules(tx, clock.today);
      const missing = proposals
        .map((proposed) => ({ statementId: proposed.id, lacks: lacksOf(proposed, rules) }))
        .filter(({ lacks }) => lacks.length > 0);
      if (missing.length > 0) throw new WriteRefused<FinishDetails>("not-allowed-from-here", { missing });

      const publishedOn = fromDbDate(release.publishedOn);
      const entry: Entry = { tx, viewer, clock, writtenIn: input.language, release: { ...release, publishedOn } };
      const entered = await enterAll(entry, proposals);
      const version = release.version + 1;
      await tx.release.update({ where: { id: release.id }, data: { captureOpen: false, awaitsEntry: null, version } });
      const undecided = left.length > 0 ? { undecided: left } : {};
      const event = { kind: "release_captured" as const, ...entered, ...undecided };
      await recordEvent(tx, `release:${release.id}`, version, viewer.id, clock.now, event);
      return { release: release.code };
    },
    { timeoutMs: 60_000, maxWaitMs: 5_000 },
  );
}

/** Stands for exactly these proposals, in whatever order. */
export function undecidedToken(ids: Iterable<string>): string {
  return seenToken([...ids].toSorted());
}

/** The undecided as what is left out, where they are those that the person saw and left (`leave`, their token); `left` are their ids. */
function leaveOut(proposals: ProposedStatement[], leave: string | undefined) {
  const undecided = proposals.filter(({ proposal }) => proposal.decision === "undecided");
  const isLeft = new Set(undecided.map(({ id }) => id));
  if (leave !== undecidedToken(isLeft)) return { proposals, left: [] };
  return {
    left: [...isLeft],
    proposals: proposals.map(({ proposal, ...rest }): ProposedStatement => {
      if (!isLeft.has(rest.id)) return { ...rest, proposal };
      return { ...rest, proposal: { ...proposal, decision: asDecided(rest, "reject") } };
    }),
  };
}

const releaseToEnter = {
  id: true,
  code: true,
  version: true,
  side: true,
  language: true,
  publishedOn: true,
  captureOpen: true,
  marking: true,
  meeting: { select: { sides: true } },
  statements: {
    where: { proposal: { isNot: null } },
    orderBy: [{ spanStart: "asc" as const }, { spanEnd: "asc" as const }, { id: "asc" as const }],
    select: proposedStatementSelect,
  },
};

async function enterAll(entry: Entry, proposals: readonly ProposedStatement[]): Promise<Entered> {
  const { tx, release } = entry;
  const decidedAs = (decision: ProposedStatement["proposal"]["decision"]) =>
    proposals.filter(({ proposal }) => proposal.decision === decision);
  const ids = (found: readonly ProposedStatement[]) => found.map(({ id }) => id);
  // Proposals have had their day: the database lets no judged statement keep one.
  await tx.proposal.deleteMany({ where: { statement: { releaseId: release.id } } });
  await tx.proposalStep.deleteMany({ where: { releaseId: release.id } });

  const [accept, merge] = [decidedAs("accept"), decidedAs("merge")];
  await lockCommitments(tx, merge);
  await lockSectors(
    tx,
    accept.flatMap(({ proposal }) => proposal.sectorCode ?? []),
  );
  const series = seriesOf(env().homeSide, release.meeting.sides, release.side, release.publishedOn);
  const first = accept.length === 0 ? 0 : await takeNumbers(tx, series, accept.length);
  const accepted: Tracked[] = [];
  for (const [index, proposed] of accept.entries()) {
    const reference = await enterCommitment(entry, proposed, { series, number: first + index });
    accepted.push({ statementId: proposed.id, reference });
  }
  const merged: Tracked[] = [];
  for (const proposed of merge) {
    merged.push({ statementId: proposed.id, reference: await restateCommitment(entry, proposed) });
  }
  const rejected = ids(decidedAs("reject"));
  const context = ids(decidedAs("context"));
  await tx.statement.updateMany({ where: { id: { in: rejected } }, data: { judgement: "rejected" } });
  await tx.statement.updateMany({ where: { id: { in: context } }, data: { judgement: "context", kind: null } });
  return { accepted, merged, rejected, context };
}

/** All of them first and in one order: docs/decisions/25-lock-order.md. */
async function lockCommitments(tx: Transaction, merge: readonly ProposedStatement[]): Promise<void> {
  const ids = merge.flatMap(({ proposal }) => proposal.mergeIntoId ?? []);
  if (ids.length === 0) return;
  await tx.$queryRaw`SELECT id FROM commitment WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
