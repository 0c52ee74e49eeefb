/** Why a write was not done; busy: the database did not answer in time, and the same may be sent again. Each has its sentences in the messages, under `refusals`. */
export const refusals = ["not-found", "forbidden", "conflict", "not-allowed-from-here", "busy"] as const;
export type Refusal = (typeof refusals)[number];

/** What a write returns: an expected refusal is a value, a bug is thrown. */
export type Result<Done, Details = unknown> =
  | { ok: true; value: Done }
  | { ok: false; refusal: Refusal; details?: Details };

export function done<Done>(value: Done): { ok: true; value: Done } {
  return { ok: true, value };
}

export function refused<Details = undefined>(refusal: Refusal, details?: Details) {
  return details === undefined ? { ok: false as const, refusal } : { ok: false as const, refusal, details };
}
