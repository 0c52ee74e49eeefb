import { latenessInput } from "@/lib/commitments/lateness-input";
import { organisationNames } from "@/lib/commitments/organisation-names";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { daysLate, deadlineInForce } from "@/lib/deadlines/lateness";
import type { Prisma } from "@/lib/generated/prisma/client";
import { titlesOf } from "@/lib/localization/localized";
import { personNames } from "@/lib/localization/person-name";
import type { AgendaRow, MadeDecision } from "./review";

export const namedPerson = { select: { id: true, ...personNames } } as const;

/** The decisions of an item that stand: one at most. */
export const standingDecision = {
  where: { withdrawnAt: null },
  take: 1,
  select: {
    id: true,
    type: true,
    text: true,
    textIn: true,
    organisation: organisationNames,
    dueEdtf: true,
    outcome: true,
    controlLevel: true,
    author: namedPerson,
    occurredAt: true,
    proposalId: true,
  },
} satisfies Prisma.AgendaItem$decisionsArgs;

/** What says how late a commitment is: `latenessInput`. */
export const latenessColumns = {
  status: true,
  standing: true,
  kind: true,
  promisedEdtf: true,
  controlEdtf: true,
  quietSince: true,
  reportInterval: true,
} satisfies Prisma.CommitmentSelect;

/** What an agenda shows of an item. */
export const agendaColumns = {
  id: true,
  position: true,
  state: true,
  note: true,
  noteIn: true,
  seconds: true,
  openedAt: true,
  daysLate: true,
  deadlineEdtf: true,
  lead: organisationNames,
  decisions: standingDecision,
  carriedFrom: { select: { state: true, review: { select: { number: true } }, decisions: standingDecision } },
  commitment: {
    select: {
      reference: true,
      titleKk: true,
      titleRu: true,
      titleEn: true,
      titleJa: true,
      original: true,
      marking: true,
      ...latenessColumns,
      lead: organisationNames,
      owner: namedPerson,
    },
  },
} satisfies Prisma.AgendaItemSelect;

type FoundItem = Prisma.AgendaItemGetPayload<{ select: typeof agendaColumns }>;
type FoundDecision = FoundItem["decisions"][number];

export function asAgendaRow(item: FoundItem, today: CalendarDate): AgendaRow {
  const { id, position, state, note, noteIn, commitment, carriedFrom } = item;
  const late = lateAsSeen(item, today);
  return {
    id,
    position,
    state,
    note,
    noteIn,
    reference: commitment.reference,
    titles: titlesOf(commitment),
    original: commitment.original,
    marking: commitment.marking,
    lead: state === "waiting" ? commitment.lead : (item.lead ?? commitment.lead),
    owner: commitment.owner,
    ...late,
    decision: madeDecision(item.decisions[0]),
    carriedFrom: carriedFrom && {
      review: carriedFrom.review.number,
      state: carriedFrom.state,
      decision: madeDecision(carriedFrom.decisions[0]),
    },
  };
}

/** Of what was decided or parked as it was seen then. */
function lateAsSeen({ state, daysLate: then, deadlineEdtf, commitment }: FoundItem, today: CalendarDate) {
  if (state !== "waiting") return { daysLate: then, deadline: deadlineEdtf };
  return lateNow(commitment, today);
}

/** Days late, null for what has no last day, and the deadline in force as EDTF. */
export function lateNow(commitment: Parameters<typeof latenessInput>[0], today: CalendarDate) {
  const input = latenessInput(commitment);
  const deadline = deadlineInForce(input);
  return { daysLate: deadline?.latest ? daysLate(input, today) : null, deadline: deadline?.edtf ?? null };
}

function madeDecision(found: FoundDecision | undefined): MadeDecision | null {
  if (!found) return null;
  const { dueEdtf, proposalId, ...decision } = found;
  return { ...decision, due: dueEdtf, isProposal: proposalId !== null };
}
