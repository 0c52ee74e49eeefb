import { type CommitmentForPermission, can, readsWhole } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { entriesWithin } from "@/lib/page-after";
import { counterpartsOf } from "./counterparts-queries";
import { detail } from "./detail-columns-queries";
import { type EntryList, mostShown } from "./entries";
import { type Cuts, readCuts, readEntriesAfter, within } from "./entries-queries";
import { person } from "./entry-columns-queries";
import { type Execution, readExecution } from "./execution-queries";
import { organisationNames } from "./organisation-names";
import { inForceOn } from "./organisations-in-force";
import { readFiled, readTallies, readWaitingRequest, type Tallies } from "./tallies-queries";
import { waitingReport } from "./waiting-report";
import { waitingRequest } from "./waiting-request";

type Found = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof detail> }>;
type FoundStatement = Found["statements"][number];

/** An earlier stretch of one of the lists: what comes after the entry of this id. */
type TurnedTo = { list: EntryList; after: string };

export type CommitmentDetail = Omit<Found, "statements" | "reportRequests" | "decisionProposals"> &
  Tallies & {
    /** The sides other than home, by their code. */
    counterparts: string[];
    statements: (Omit<FoundStatement, "release"> & {
      /** Without its body where this person does not read the text whole. */
      release: Omit<FoundStatement["release"], "body"> & { body: string | null };
    })[];
    /** All that wait, those due first; where there are many, of the last ones the beginning is shown. */
    reportRequests: (Found["reportRequests"][number] & { isCut: boolean })[];
    /** The lists that go on: after which entry, and how many come. */
    cut: Cuts;
    /** The list that was turned to an earlier stretch. */
    turnedTo: EntryList | null;
    /** The report that waits for a decision, and what proves it of what was filed with it. */
    waitingReport: (Found["reports"][number] & { filed: Found["evidence"] }) | null;
    /** The request for a later control date that waits. */
    waitingExtension: Found["extensionRequests"][number] | null;
    /** The proposal that waits; what is to take the place of this one only where that is in sight. */
    proposal: Found["decisionProposals"][number] | null;
    /** Whether a report on execution waits. */
    hasReport: boolean;
    /** Who said that it is done, who verified that and who closed it. */
    execution: Execution | null;
    /** The latest objection: none is raised while one waits. */
    lastObjection: Found["objections"][number] | null;
  };

/**
 * One commitment with everything its page shows, or null when it is out of this person's sight. So is, then, the one
 * that replaced it: not even its reference is told. Of a text that is not read whole there is the quote alone. Of each list that grows
 * the latest few (./entries), or those after the entry that `turnedTo` names; what waits for somebody is there whatever its place.
 */
export async function getCommitment(
  viewer: Viewer,
  reference: string,
  turnedTo?: TurnedTo,
): Promise<CommitmentDetail | null> {
  const found = await db().commitment.findFirst({
    where: { AND: [{ reference }, visibleTo(viewer)] },
    select: detail(viewer),
  });
  if (!found) return null;
  const { id, status, extensionState } = found;
  const [proposal] = found.decisionProposals;
  const waiting = waitingReport(status, found.reports);
  const [asked, counterparts, tallies, filed, waitingExtension, execution, supersededBy, proposedInstead] =
    await Promise.all([
      turnedTo ? readEntriesAfter(viewer, id, turnedTo) : found,
      counterpartsOf(found),
      readTallies(found),
      waiting ? readFiled(waiting.id, found.evidence) : [],
      extensionState === null ? null : (waitingRequest(found.extensionRequests) ?? readWaitingRequest(id)),
      readExecution(found),
      found.supersededBy ? ifInSight(viewer, found.supersededBy) : null,
      proposal?.supersededBy ? ifInSight(viewer, proposal.supersededBy) : null,
    ]);
  const entries = within(asked);
  const latest = turnedTo ? within(found) : entries;
  const shown = turnedTo ? Object.assign({}, latest, { [turnedTo.list]: entries[turnedTo.list] }) : latest;
  const read = turnedTo ? Object.assign({}, found, { [turnedTo.list]: asked[turnedTo.list] }) : found;
  return {
    ...found,
    ...shown,
    ...tallies,
    counterparts,
    supersededBy,
    waitingExtension,
    execution,
    lastObjection: found.objections[0] ?? null,
    proposal: proposal ? { ...proposal, supersededBy: proposedInstead } : null,
    hasReport: waiting !== null,
    waitingReport: waiting && { ...waiting, filed },
    reportRequests: withCut(found.reportRequests),
    turnedTo: turnedTo?.list ?? null,
    cut: await readCuts(viewer, id, read, shown),
    statements: shown.statements.map((statement) => withoutHiddenText(viewer, statement)),
  };
}

/** Every request is shown; past what a page can bear, of each its beginning. */
function withCut(requests: Found["reportRequests"]): CommitmentDetail["reportRequests"] {
  const whole = entriesWithin(requests, ({ text }) => [text], mostShown("reports")).length;
  return requests.map((request, index) => ({ ...request, isCut: index >= whole }));
}

function ifInSight(viewer: Viewer, { reference }: { reference: string }) {
  return db().commitment.findFirst({
    where: { AND: [{ reference }, visibleTo(viewer)] },
    select: { reference: true },
  });
}

function withoutHiddenText(viewer: Viewer, statement: FoundStatement): CommitmentDetail["statements"][number] {
  const { release, ...rest } = statement;
  return { ...rest, release: { ...release, body: readsWhole(viewer, release) ? release.body : null } };
}

/** What a commitment is now, for telling someone whose page is out of date. */
export function getCommitmentState(viewer: Viewer, reference: string) {
  return db().commitment.findFirst({
    where: { AND: [{ reference }, visibleTo(viewer)] },
    select: { version: true, status: true, controlEdtf: true },
  });
}

/** The titles of a commitment in sight. */
export function getCommitmentTitles(viewer: Viewer, reference: string) {
  return db().commitment.findFirst({
    where: { AND: [{ reference }, visibleTo(viewer)] },
    select: { titleKk: true, titleRu: true, titleEn: true, titleJa: true, original: true },
  });
}

/** Organisations that can lead today: those of the home side, in force; none for who has no step on this that names a lead. */
export async function listLeadCandidates(viewer: Viewer, commitment: CommitmentForPermission, today: CalendarDate) {
  const naming = ["put_on_control", "raise_objection", "uphold_objection", "propose_decision"] as const;
  if (!naming.some((action) => can(viewer, action, commitment))) return [];
  return db().organisation.findMany({
    where: { side: env().homeSide, ...inForceOn(today) },
    orderBy: { code: "asc" },
    ...organisationNames,
  });
}

/** The people of the lead organisation, of whom one can be responsible; none for who may not say which. */
export async function listOwnerCandidates(
  viewer: Viewer,
  commitment: CommitmentForPermission & Pick<CommitmentDetail, "leadId">,
) {
  if (!commitment.leadId || !can(viewer, "assign_owner", commitment)) return [];
  return db().user.findMany({
    where: { organisationId: commitment.leadId, disabledAt: null },
    orderBy: { name: "asc" },
    ...person,
  });
}
