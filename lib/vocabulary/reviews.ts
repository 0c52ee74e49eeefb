/*
 * The words of an overdue review: the meeting at which what is late is gone through. The same on screen, in the code and in the database,
 * whose types hold the same lists. History speaks in them for ever: add one, never rename one or take one out. What they mean: docs/glossary.md.
 */

export const reviewStates = ["preparing", "running", "finished", "approved", "cancelled"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Where an item of the agenda stands: not decided, decided, or put off until the next review. */
export const agendaStates = ["waiting", "decided", "parked"] as const;
export type AgendaState = (typeof agendaStates)[number];

/** What a review decides about an item, in the order of the keys 1 to 7. */
export const reviewDecisionTypes = [
  "keep",
  "extend",
  "reassign",
  "request_report",
  "escalate",
  "close",
  "drop",
] as const;
export type ReviewDecisionType = (typeof reviewDecisionTypes)[number];

/** By whom the agenda is ordered first, so that those concerned may leave. */
export const reviewGroupings = ["none", "organisation", "owner"] as const;
export type ReviewGrouping = (typeof reviewGroupings)[number];

/** What stands first: what is longest late, or what was promised most strongly. */
export const reviewOrderings = ["lateness", "strength"] as const;
export type ReviewOrdering = (typeof reviewOrderings)[number];

/** As many items as a meeting can take in. */
export const MOST_ITEMS = 200;
