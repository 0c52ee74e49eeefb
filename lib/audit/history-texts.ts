import type { readEventNames } from "./queries";

/** What the things that events speak of are called. */
export type EventNames = Awaited<ReturnType<typeof readEventNames>>;

/** The words of `history`, and the labels an event may name. */
export type HistoryTexts = {
  sentence: (kind: string, values: Record<string, string>) => string;
  status: (status: string) => string;
  outcome: (outcome: string) => string;
  controlLevel: (level: string) => string;
  kind: (kind: string) => string;
  role: (role: string) => string;
  /** What an action is called that was a decision. */
  decision: (decision: string) => string;
  /** What was proposed. */
  proposed: (decision: string) => string;
  /** What a field is called. */
  field: (field: string) => string;
  language: (language: string) => string;
  none: string;
  nobody: string;
  erasedPerson: string;
};
