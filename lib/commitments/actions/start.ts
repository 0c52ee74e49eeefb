import { defineAction } from "./define-action";

/** Says that work has begun. Needs nothing; an interim report says the same. */
export const start = defineAction("start", {
  event: "started",
  fields: {},
  run: async () => ({ event: { kind: "started" } }),
});
