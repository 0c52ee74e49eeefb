import { z } from "zod";

/** What every list of the registry takes from its address. */
export const listAsked = z.object({
  q: z.string().trim().max(200).catch(""),
  after: z.uuid().toLowerCase().optional().catch(undefined),
  saved: z.string().optional().catch(undefined),
});
