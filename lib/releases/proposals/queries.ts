import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { db, type Transaction } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { asWritten } from "@/lib/localization/foreign-text";
import type { EntryRules } from "../entry/missing";
import { type ProposedStatement, proposedStatementSelect } from "./proposal";

/** What entering asks of the register: which organisations can be given something today. */
export async function readEntryRules(
  client: Pick<Transaction, "organisation">,
  today: CalendarDate,
): Promise<EntryRules> {
  const found = await client.organisation.findMany({ where: inForceOn(today), select: { id: true } });
  return { homeSide: env().homeSide, today, inForce: new Set(found.map(({ id }) => id)) };
}

/** The same for a page, which says what is missing before anything is refused; who enters nothing has nobody to give it to. */
export async function getEntryRules(viewer: Viewer, today: CalendarDate): Promise<EntryRules> {
  if (!canCapture(viewer)) return { homeSide: env().homeSide, today, inForce: new Set() };
  return readEntryRules(db(), today);
}

const proposalToShow = {
  ...proposedStatementSelect,
  proposal: {
    select: {
      ...proposedStatementSelect.proposal.select,
      mergeInto: {
        select: {
          reference: true,
          kind: true,
          titleKk: true,
          titleRu: true,
          titleEn: true,
          titleJa: true,
          original: true,
        },
      },
    },
  },
};

/** A release that is open for capture, with its proposals in text order; null for who may not, and for one that is not open. */
export async function getCapture(viewer: Viewer, code: string) {
  if (!canCapture(viewer)) return null;
  const release = await db().release.findFirst({
    where: { AND: [{ code, captureOpen: true }, releasesVisibleTo(viewer)] },
    select: {
      id: true,
      code: true,
      title: true,
      body: true,
      language: true,
      publishedOn: true,
      side: true,
      edition: true,
      meeting: { select: { sides: true } },
      supersedes: { select: { code: true } },
      statements: {
        where: { proposal: { isNot: null } },
        orderBy: [{ spanStart: "asc" }, { spanEnd: "asc" }, { id: "asc" }],
        select: proposalToShow,
      },
      steps: {
        where: { byId: viewer.id, undone: false },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true },
      },
    },
  });
  if (!release) return null;
  const { id, statements, steps, ...rest } = release;
  const entered = await db().statement.findMany({
    where: { releaseId: id, judgement: "accepted" },
    select: { id: true, spanStart: true, spanEnd: true },
  });
  return {
    ...rest,
    publishedOn: fromDbDate(rest.publishedOn),
    /** What of this text is in the register already, where it is opened once more. */
    entered,
    proposals: statements.flatMap(({ proposal, ...statement }) => (proposal ? [{ ...statement, proposal }] : [])),
    canUndo: steps.length > 0,
  };
}

export type Capture = NonNullable<Awaited<ReturnType<typeof getCapture>>>;
export type ProposalToShow = Capture["proposals"][number];

/** "12 of 17 decided": what the reading left out as context counts only once somebody works on it. */
export function progressOf(proposals: readonly Pick<ProposedStatement, "proposal">[]): {
  decided: number;
  total: number;
} {
  const counted = proposals.filter(({ proposal }) => proposal.leftOut === null || proposal.decision !== "context");
  return {
    decided: counted.filter(({ proposal }) => proposal.decision !== "undecided").length,
    total: counted.length,
  };
}

/** What the forms of the capture choose from: sectors, dated events, and organisations that exist today. */
export async function listChoices(viewer: Viewer, today: CalendarDate) {
  if (!canCapture(viewer)) return { sectors: [], milestones: [], organisations: [] };
  const [sectors, milestones, organisations] = await Promise.all([
    db().sector.findMany({ orderBy: { position: "asc" } }),
    db().milestone.findMany({ orderBy: [{ earliest: "desc" }, { code: "asc" }], take: 200 }),
    db().organisation.findMany({
      where: inForceOn(today),
      orderBy: { code: "asc" },
      select: {
        id: true,
        side: true,
        code: true,
        original: true,
        nameKk: true,
        nameRu: true,
        nameEn: true,
        nameJa: true,
      },
    }),
  ]);
  return { sectors, milestones, organisations };
}

export type Choices = Awaited<ReturnType<typeof listChoices>>;

/** What is now of a proposal that somebody else changed, for showing both. */
export async function getProposalNow(viewer: Viewer, code: string, statementId: string) {
  const capture = await getCapture(viewer, code);
  const found = capture?.proposals.find(({ id }) => id === statementId);
  if (!found) return null;
  const { quote, proposal } = found;
  const completionForm = proposal.completionForm === null ? null : asWritten(proposal.completionForm);
  return { ...found, quote: asWritten(quote), proposal: { ...proposal, completionForm } };
}
