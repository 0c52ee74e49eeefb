import { type CommitmentForPermission, can, readsWhole } from "@/lib/access/permissions";
import { notesVisibleTo, visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { personNames } from "@/lib/localization/person-name";
import { organisationNames } from "./organisation-names";
import { inForceOn } from "./organisations-in-force";
import { sendingBack } from "./sent-back";

const person = { select: { id: true, ...personNames } } satisfies Prisma.UserDefaultArgs;

/** Why and by whom something was taken back. */
const withdrawal = {
  select: { reason: true, reasonIn: true, occurredAt: true, author: person },
} satisfies Prisma.WithdrawalDefaultArgs;

/** As many reports and notes as a page shows at first. */
const ENTRIES_SHOWN_AT_FIRST = 20;

const detail = (viewer: Viewer, take: number | undefined) =>
  ({
    id: true,
    reference: true,
    series: true,
    number: true,
    dueOn: true,
    version: true,
    kind: true,
    titleKk: true,
    titleRu: true,
    titleEn: true,
    titleJa: true,
    original: true,
    status: true,
    outcome: true,
    marking: true,
    extensionState: true,
    controlLevel: true,
    completionForm: true,
    completionIn: true,
    nextStep: true,
    nextStepIn: true,
    clarification: true,
    clarificationIn: true,
    standing: true,
    reportInterval: true,
    promisedEdtf: true,
    promisedBasis: true,
    controlEdtf: true,
    controlLatest: true,
    quietSince: true,
    closedOn: true,
    changedAt: true,
    leadId: true,
    ownerId: true,
    sector: true,
    promisedMilestone: true,
    supersededBy: { select: { reference: true } },
    statements: {
      orderBy: [{ release: { publishedOn: "desc" } }, { spanStart: "asc" }],
      select: {
        id: true,
        spanStart: true,
        spanEnd: true,
        quote: true,
        kind: true,
        statedBy: true,
        cues: true,
        release: {
          select: { code: true, title: true, language: true, publishedOn: true, side: true, marking: true, body: true },
        },
      },
    },
    assignments: {
      orderBy: [{ side: "asc" }, { role: "asc" }, { position: "asc" }],
      select: {
        organisationId: true,
        side: true,
        role: true,
        deadlineEdtf: true,
        organisation: { select: { ...organisationNames.select, code: true, validTo: true, successorId: true } },
        responsiblePerson: { select: { id: true, ...personNames, disabledAt: true, organisationId: true } },
      },
    },
    reports: {
      orderBy: { occurredAt: "desc" },
      take,
      select: {
        id: true,
        type: true,
        text: true,
        textIn: true,
        onBehalf: true,
        occurredAt: true,
        author: person,
        organisation: organisationNames,
        withdrawal,
      },
    },
    reportRequests: {
      where: { answeredById: null, withdrawal: null },
      orderBy: { dueOn: "asc" },
      select: {
        id: true,
        dueOn: true,
        text: true,
        textIn: true,
        occurredAt: true,
        askedBy: person,
        organisation: organisationNames,
      },
    },
    extensionRequests: {
      orderBy: { occurredAt: "desc" },
      select: {
        id: true,
        organisation: organisationNames,
        onBehalf: true,
        fromEdtf: true,
        requestedEdtf: true,
        requestedLatest: true,
        reason: true,
        done: true,
        forecast: true,
        forecastEdtf: true,
        forecastLatest: true,
        writtenIn: true,
        occurredAt: true,
        requestedBy: person,
        isSupported: true,
        opinion: true,
        opinionIn: true,
        forwardedAt: true,
        forwardedBy: person,
        answer: true,
        answeredAt: true,
        answeredBy: person,
        answerReason: true,
        answerIn: true,
        decision: { select: { reason: true, reasonIn: true } },
      },
    },
    decisions: {
      where: { type: { in: [...sendingBack] }, withdrawal: null },
      orderBy: { occurredAt: "desc" },
      take: 1,
      select: { type: true, reason: true, reasonIn: true, occurredAt: true, author: person },
    },
    notes: {
      where: { AND: [{ removedAt: null }, notesVisibleTo(viewer)] },
      orderBy: { occurredAt: "desc" },
      take,
      select: { id: true, text: true, textIn: true, occurredAt: true, author: person, organisation: organisationNames },
    },
    evidence: {
      orderBy: { occurredAt: "desc" },
      select: {
        id: true,
        reportId: true,
        kind: true,
        title: true,
        titleIn: true,
        url: true,
        dated: true,
        occurredAt: true,
        addedBy: { select: { organisationId: true } },
        withdrawal,
      },
    },
    withdrawals: {
      where: { decision: { type: "put_on_control" } },
      select: { decision: { select: { occurredAt: true } } },
    },
    deadlineChanges: {
      orderBy: [{ occurredAt: "asc" }, { recordedAt: "asc" }],
      select: {
        id: true,
        field: true,
        oldEdtf: true,
        newEdtf: true,
        reason: true,
        reasonIn: true,
        statementId: true,
        statement: { select: { commitmentId: true, deadlineBasis: true } },
        sourceUrl: true,
        sourceTitle: true,
        occurredAt: true,
        announced: true,
        isCorrection: true,
        approvedBy: person,
      },
    },
  }) satisfies Prisma.CommitmentSelect;

type Found = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof detail> }>;
type FoundStatement = Found["statements"][number];

export type CommitmentDetail = Omit<Found, "statements"> & {
  statements: (Omit<FoundStatement, "release"> & {
    /** Without its body where this person does not read the text whole. */
    release: Omit<FoundStatement["release"], "body"> & { body: string | null };
  })[];
  /** Of which there are more than it holds. */
  hasMore: { reports: boolean; notes: boolean };
  /** When the final reports that stand were sent, all of them; none where no later date was ever asked for. */
  reportedDoneAt: Date[];
};

/**
 * One commitment with everything its page shows, or null when it is out of this person's sight. So is, then, the one
 * that replaced it: not even its reference is told. Of a text that is not read whole there is the quote alone. Of reports and
 * notes the latest few, unless all are asked for.
 */
export async function getCommitment(
  viewer: Viewer,
  reference: string,
  { all = false }: { all?: boolean } = {},
): Promise<CommitmentDetail | null> {
  const found = await db().commitment.findFirst({
    where: { AND: [{ reference }, visibleTo(viewer)] },
    select: detail(viewer, all ? undefined : ENTRIES_SHOWN_AT_FIRST + 1),
  });
  if (!found) return null;
  const { reports, notes } = found;
  const shown = all ? Number.POSITIVE_INFINITY : ENTRIES_SHOWN_AT_FIRST;
  const commitment = {
    ...found,
    reports: reports.slice(0, shown),
    notes: notes.slice(0, shown),
    hasMore: { reports: reports.length > shown, notes: notes.length > shown },
    statements: found.statements.map((statement) => withoutHiddenText(viewer, statement)),
    reportedDoneAt: found.extensionRequests.length > 0 ? await listReportedDone(found.id) : [],
  };
  if (!found.supersededBy) return commitment;
  const replacedBy = { reference: found.supersededBy.reference };
  const seen = await db().commitment.findFirst({
    where: { AND: [replacedBy, visibleTo(viewer)] },
    select: { reference: true },
  });
  return { ...commitment, supersededBy: seen };
}

/** Of a commitment in sight: what its forecasts are held against. */
async function listReportedDone(commitmentId: string): Promise<Date[]> {
  const sent = await db().report.findMany({
    where: { commitmentId, type: "final", withdrawal: null },
    select: { occurredAt: true },
  });
  return sent.map(({ occurredAt }) => occurredAt);
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

/** Organisations that can lead today: those of the home side, in force; none for who may not put this on control. */
export async function listLeadCandidates(viewer: Viewer, commitment: CommitmentForPermission, today: CalendarDate) {
  if (!can(viewer, "put_on_control", commitment)) return [];
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
