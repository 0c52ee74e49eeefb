import { notesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/generated/prisma/client";
import { personNames } from "@/lib/localization/person-name";
import type { EntryList } from "./entries";
import { organisationNames } from "./organisation-names";

export const person = { select: { id: true, ...personNames } } satisfies Prisma.UserDefaultArgs;

/** Why and by whom something was taken back. */
const withdrawal = {
  select: { reason: true, reasonIn: true, occurredAt: true, author: person },
} satisfies Prisma.WithdrawalDefaultArgs;

const statement = {
  id: true,
  spanStart: true,
  spanEnd: true,
  quote: true,
  kind: true,
  statedBy: true,
  cues: true,
  release: {
    select: {
      code: true,
      title: true,
      language: true,
      publishedOn: true,
      side: true,
      marking: true,
      body: true,
      meeting: { select: { sides: true } },
    },
  },
} satisfies Prisma.StatementSelect;

/** One stands at most; those that were taken back before it, the latest few. */
const verifications = {
  orderBy: { occurredAt: "desc" },
  take: 5,
  select: { id: true, text: true, textIn: true, occurredAt: true, author: person, withdrawal },
} satisfies Prisma.Report$verificationsArgs;

export const report = {
  id: true,
  type: true,
  text: true,
  textIn: true,
  onBehalf: true,
  occurredAt: true,
  author: person,
  organisation: organisationNames,
  withdrawal,
  verifications,
} satisfies Prisma.ReportSelect;

const note = {
  id: true,
  text: true,
  textIn: true,
  occurredAt: true,
  author: person,
  organisation: organisationNames,
} satisfies Prisma.NoteSelect;

export const evidence = {
  id: true,
  reportId: true,
  kind: true,
  title: true,
  titleIn: true,
  url: true,
  dated: true,
  fileName: true,
  fileFormat: true,
  fileSize: true,
  fileSha256: true,
  occurredAt: true,
  addedBy: { select: { organisationId: true } },
  withdrawal,
} satisfies Prisma.EvidenceSelect;

export const extensionRequest = {
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
} satisfies Prisma.ExtensionRequestSelect;

const objection = {
  id: true,
  organisation: organisationNames,
  onBehalf: true,
  ground: true,
  reason: true,
  proposedLead: organisationNames,
  proposedWords: true,
  writtenIn: true,
  occurredAt: true,
  raisedBy: person,
  answer: true,
  answeredAt: true,
  answeredBy: person,
  answerReason: true,
  answerIn: true,
  decision: { select: { reason: true, reasonIn: true } },
} satisfies Prisma.ObjectionSelect;

export const decisionProposal = {
  id: true,
  decision: true,
  proposedBy: person,
  proposedAs: true,
  organisationId: true,
  organisation: organisationNames,
  reason: true,
  reasonIn: true,
  outcome: true,
  supersededBy: { select: { reference: true } },
  controlEdtf: true,
  controlLatest: true,
  controlLevel: true,
  lead: organisationNames,
  occurredAt: true,
} satisfies Prisma.DecisionProposalSelect;

const deadlineChange = {
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
} satisfies Prisma.DeadlineChangeSelect;

/** Of a list: how much of it, and after which entry. */
type Stretch = { take: number; cursor?: { id: string }; skip?: number };

/** The lists of a commitment's page, the latest first, of each the stretch that is asked for. Of notes those this person may read. */
export const entriesOf = (viewer: Viewer, stretch: (list: EntryList) => Stretch) =>
  ({
    statements: {
      ...stretch("statements"),
      orderBy: [{ release: { publishedOn: "desc" } }, { spanStart: "asc" }, { id: "asc" }],
      select: statement,
    },
    reports: { ...stretch("reports"), orderBy: [{ occurredAt: "desc" }, { id: "desc" }], select: report },
    notes: {
      ...stretch("notes"),
      where: { AND: [{ removedAt: null }, notesVisibleTo(viewer)] },
      orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
      select: note,
    },
    evidence: { ...stretch("evidence"), orderBy: [{ occurredAt: "desc" }, { id: "desc" }], select: evidence },
    extensionRequests: {
      ...stretch("extensionRequests"),
      orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
      select: extensionRequest,
    },
    objections: {
      ...stretch("objections"),
      orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
      select: objection,
    },
    deadlineChanges: {
      ...stretch("deadlineChanges"),
      orderBy: [{ occurredAt: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
      select: deadlineChange,
    },
  }) satisfies Prisma.CommitmentSelect;

/** The same stretches, by their ids alone. */
export function idsOf(viewer: Viewer, stretch: (list: EntryList) => Stretch) {
  const of = entriesOf(viewer, stretch);
  const select = { id: true } as const;
  return {
    statements: { ...of.statements, select },
    reports: { ...of.reports, select },
    notes: { ...of.notes, select },
    evidence: { ...of.evidence, select },
    extensionRequests: { ...of.extensionRequests, select },
    objections: { ...of.objections, select },
    deadlineChanges: { ...of.deadlineChanges, select },
  } satisfies Prisma.CommitmentSelect;
}
