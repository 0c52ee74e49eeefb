import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { writeDecision } from "./write-decision";

/** Takes up a closed commitment again, with a reason; how it was closed stays in its history. */
export const reopen = defineAction("reopen", {
  event: "reopened",
  fields: { reason: text },
  run: async (context, { action, reason, language }) => {
    await writeDecision(context, { type: action, reason, reasonIn: language });
    return {
      columns: { outcome: null, supersededById: null, closedOn: null },
      event: { kind: "reopened", reason, reasonIn: language },
    };
  },
});
