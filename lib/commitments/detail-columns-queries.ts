import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/generated/prisma/client";
import { personNames } from "@/lib/localization/person-name";
import { entriesRead } from "./entries";
import { decisionProposal, entriesOf, person } from "./entry-columns-queries";
import { organisationNames } from "./organisation-names";
import { sendingBackOrBeginning } from "./sent-back";
import { MOST_WAITING } from "./waiting-request";

/** As many withdrawn beginnings of control as the trail of dates is held against. */
const MOST_BEGUN = 200;

/** What the page of a commitment shows, and of each list one entry more than it may show. */
export const detail = (viewer: Viewer) =>
  ({
    id: true,
    reference: true,
    series: true,
    sides: true,
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
    verifiedAt: true,
    assignedOn: true,
    objectionUntil: true,
    acceptedAt: true,
    acceptedBy: person,
    objectionGround: true,
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
    ...entriesOf(viewer, (list) => ({ take: entriesRead(list) })),
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
    decisionProposals: { where: { answer: null }, take: 1, select: decisionProposal },
    reportRequests: {
      where: { answeredById: null, withdrawal: null },
      orderBy: [{ dueOn: "asc" }, { occurredAt: "asc" }],
      take: MOST_WAITING,
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
    decisions: {
      where: { type: { in: [...sendingBackOrBeginning] }, withdrawal: null },
      orderBy: { occurredAt: "desc" },
      take: 1,
      select: { type: true, reason: true, reasonIn: true, occurredAt: true, author: person },
    },
    withdrawals: {
      where: { decision: { type: "put_on_control" } },
      orderBy: { occurredAt: "desc" },
      take: MOST_BEGUN,
      select: { decision: { select: { occurredAt: true } } },
    },
  }) satisfies Prisma.CommitmentSelect;
