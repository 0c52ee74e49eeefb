import { toDbDate } from "@/lib/deadlines/calendar-date";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { lastMove } from "../last-move-queries";
import type { Change, ChangeContext } from "../write";
import { defineAction } from "./define-action";
import { noControl } from "./no-dates";
import { letExtensionLapse } from "./waiting-extension";
import { letObjectionLapse } from "./waiting-objection";
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
 * by mistake. It stays in the list of decisions, withdrawn. Refused once anything else has moved the status since.
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
      select: { id: true },
    });
    if (!decision) throw new FormRefused("no_decision_to_withdraw");
    await writeWithdrawal(context, { decisionId: decision.id }, reason, language);
    // A request for a later date, and an objection, that lapsed by it wait again.
    const lapsed = { where: { decisionId: decision.id, answer: "lapsed" as const }, data: unanswered };
    await tx.extensionRequest.updateMany(lapsed);
    await tx.objection.updateMany(lapsed);
    return {
      columns: await columnsBefore(context, type),
      event: { kind: "decision_withdrawn", decision: type, reason, reasonIn: language },
      before: move.from,
    };
  },
});

const unanswered = { answer: null, answeredById: null, answeredAt: null, decisionId: null } as const;

function isDecision(kind: string): kind is keyof typeof decisionOf {
  return kind in decisionOf;
}

type Decision = (typeof decisionOf)[keyof typeof decisionOf];

/** What the decision had set, as it was before it. */
async function columnsBefore(context: ChangeContext, type: Decision): Promise<NonNullable<Change["columns"]>> {
  switch (type) {
    case "put_on_control":
      await letExtensionLapse(context);
      await letObjectionLapse(context);
      return noControl;
    case "take_off_control":
      return { outcome: null, supersededById: null, closedOn: null };
    case "reopen":
      await letExtensionLapse(context);
      await letObjectionLapse(context);
      return closedAsBefore(context);
    default:
      return {};
  }
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
