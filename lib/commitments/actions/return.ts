import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { writeDecision } from "./write-decision";

/** Sends a report back for rework, with a reason. */
export const sendBack = defineAction("return", {
  event: "returned",
  fields: { reason: text },
  run: async (context, { action, reason, language }) => {
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    return { decisionId, event: { kind: "returned", reason, reasonIn: language } };
  },
});

/** Takes note of a report and keeps the item on additional control, with a reason. */
export const keepOnAdditionalControl = defineAction("additional_control", {
  event: "kept_on_additional_control",
  fields: { reason: text },
  run: async (context, { action, reason, language }) => {
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    return { decisionId, event: { kind: "kept_on_additional_control", reason, reasonIn: language } };
  },
});
