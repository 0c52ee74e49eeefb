import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";

/** Keeps a captured commitment for the record only: outside control and outside every count. */
export const setForRecord = defineAction("set_for_record", {
  event: "set_for_record",
  fields: { reason: text },
  run: async (_context, { reason, language }) => ({ event: { kind: "set_for_record", reason, reasonIn: language } }),
});

/** Takes a commitment kept for the record back among those that wait to be put on control. */
export const returnToCaptured = defineAction("return_to_captured", {
  event: "returned_to_captured",
  fields: { reason: text },
  run: async (_context, { reason, language }) => ({
    event: { kind: "returned_to_captured", reason, reasonIn: language },
  }),
});
