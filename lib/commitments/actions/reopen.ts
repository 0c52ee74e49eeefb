import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { text } from "@/lib/forms/fields";
import { assigned } from "./assign-lead";
import { defineAction } from "./define-action";
import { writeDecision } from "./write-decision";

/**
 * Takes up a closed commitment again, with a reason; how it was closed stays in its history. Its lead has a term to object again unless
 * it has accepted in words.
 */
export const reopen = defineAction("reopen", {
  event: "reopened",
  fields: { reason: text },
  run: async (context, { action, reason, language }) => {
    const { acceptedById, assignedOn, objectionUntil } = await context.tx.commitment.findUniqueOrThrow({
      where: { id: context.commitment.id },
      select: { acceptedById: true, assignedOn: true, objectionUntil: true },
    });
    await writeDecision(context, { type: action, reason, reasonIn: language });
    const told = { kind: "reopened", reason, reasonIn: language } as const;
    const opened = { outcome: null, supersededById: null, closedOn: null };
    if (acceptedById !== null) return { columns: opened, event: told };
    const assignedBefore = { assignedOn: fromDbDate(assignedOn), objectionUntil: fromDbDate(objectionUntil) };
    return {
      columns: { ...opened, ...assigned(context.clock) },
      event: { ...told, assignedBefore },
    };
  },
});
