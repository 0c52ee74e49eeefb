import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { text } from "@/lib/forms/fields";
import type { Language } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import { becameLeadSince, lastMove } from "../last-move-queries";
import type { Change, ChangeContext } from "../write";
import { assigned, notAssigned } from "./assign-lead";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";
import { noControl } from "./no-dates";
import { letExtensionLapse } from "./waiting-extension";
import { letObjectionLapse } from "./waiting-objection";
import { letProposalWaitAgain } from "./waiting-proposal";
import { writeWithdrawal } from "./write-withdrawal";

/** What a decision is called in the events that tell of it. A later date is set right by correct-control-date.ts. */
const decisionOf = {
  put_on_control: "put_on_control",
  returned: "return",
  kept_on_additional_control: "additional_control",
  taken_off_control: "take_off_control",
  reopened: "reopen",
} as const;

/**
 * Takes back the decision by which a commitment is where it is, as if it had not been taken: it was meant for another one, or pressed
 * by mistake. It stays in the list of decisions, withdrawn, and so does the evidence that a closing brought. Refused once anything else has moved the status since. Who became the lead
 * meanwhile has a term of its own, and what the one before objected stays answered by that: docs/decisions/27-objections.md.
 */
export const withdrawDecision = defineAction("withdraw_decision", {
  event: "decision_withdrawn",
  fields: { reason: text },
  run: async (context, { reason, language }) => {
    const { tx, commitment } = context;
    const move = await lastMove(tx, commitment.id);
    if (!move || !isDecision(move.kind)) throw new FormRefused("no_decision_to_withdraw");
    const type = decisionOf[move.kind];
    const decision = await tx.decision.findFirst({
      where: { commitmentId: commitment.id, type, withdrawal: null },
      orderBy: { occurredAt: "desc" },
      select: { id: true, authorId: true, occurredAt: true },
    });
    if (!decision) throw new FormRefused("no_decision_to_withdraw");
    await writeWithdrawal(context, { decisionId: decision.id }, reason, language);
    if (move.kind === "taken_off_control") await withdrawWhatItBrought(context, decision, reason, language);
    const hasOtherLead =
      (move.kind === "taken_off_control" || move.kind === "reopened") &&
      (await becameLeadSince(tx, commitment.id, homeLead(context).organisationId, move.kind));
    // A request for a later date, and an objection of this lead, that lapsed by it wait again.
    const lapsed = { where: { decisionId: decision.id, answer: "lapsed" as const }, data: unanswered };
    await tx.extensionRequest.updateMany(lapsed);
    if (!hasOtherLead) await tx.objection.updateMany(lapsed);
    const proposalWaits = await letProposalWaitAgain(context, decision.id);
    return {
      columns: await columnsBefore(context, move, hasOtherLead),
      event: {
        kind: "decision_withdrawn",
        decision: type,
        reason,
        reasonIn: language,
        ...(proposalWaits && { proposalWaits }),
      },
      before: move.from,
    };
  },
});

/** The evidence that a closing was entered with was filed for that alone. */
async function withdrawWhatItBrought(
  context: ChangeContext,
  { authorId, occurredAt }: { authorId: string; occurredAt: Date },
  reason: string,
  reasonIn: Language,
): Promise<void> {
  const brought = await context.tx.evidence.findMany({
    where: { commitmentId: context.commitment.id, addedById: authorId, occurredAt, reportId: null, withdrawal: null },
    select: { id: true },
  });
  for (const { id } of brought) await writeWithdrawal(context, { evidenceId: id }, reason, reasonIn);
}

const unanswered = { answer: null, answeredById: null, answeredAt: null, decisionId: null } as const;

function isDecision(kind: string): kind is keyof typeof decisionOf {
  return kind in decisionOf;
}

type Move = NonNullable<Awaited<ReturnType<typeof lastMove>>>;

/** What the decision had set, as it was before it. */
async function columnsBefore(
  context: ChangeContext,
  move: Move,
  hasOtherLead: boolean,
): Promise<NonNullable<Change["columns"]>> {
  switch (move.kind) {
    case "put_on_control":
      await letExtensionLapse(context);
      await letObjectionLapse(context);
      return noControl;
    case "taken_off_control":
      return {
        outcome: null,
        supersededById: null,
        closedOn: null,
        ...(hasOtherLead ? assigned(context.clock) : {}),
      };
    case "reopened":
      await letExtensionLapse(context);
      await letObjectionLapse(context);
      return { ...(await closedAsBefore(context)), ...(hasOtherLead ? notAssigned : assignedAsBefore(move)) };
    default:
      return {};
  }
}

/** As the reopening found it; what it left alone stays as it is. */
function assignedAsBefore({ assignedBefore }: Extract<Move, { kind: "reopened" }>) {
  if (!assignedBefore) return {};
  const day = (written: string | null) => (written === null ? null : toDbDate(calendarDate(written)));
  const [assignedOn, objectionUntil] = [day(assignedBefore.assignedOn), day(assignedBefore.objectionUntil)];
  return { ...notAssigned, assignedOn, objectionUntil };
}

async function closedAsBefore({ tx, commitment }: ChangeContext) {
  const closing = await tx.decision.findFirst({
    where: { commitmentId: commitment.id, type: "take_off_control", withdrawal: null },
    orderBy: { occurredAt: "desc" },
    select: { outcome: true, supersededById: true, occurredAt: true },
  });
  if (!closing) throw new FormRefused("no_decision_to_withdraw");
  const { outcome, supersededById, occurredAt } = closing;
  return { outcome, supersededById, closedOn: toDbDate(todayIn(env().timeZone, occurredAt)) };
}
