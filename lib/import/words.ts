import { outcomes, statuses } from "@/lib/vocabulary/commitments";
import type { Standing } from "./everyday-words";
import { normalized } from "./vocabularies";

/**
 * What a word of a file can stand for, and a person can say on screen what it does. Never a marking: no word makes a thing open. A date holds
 * for its file alone: next year «до 1 марта» means another day.
 */
export const wordKinds = ["organisation", "sector", "status", "kind", "controlLevel", "date"] as const;
export type WordKind = (typeof wordKinds)[number];

/** A word of a file, and of what it is one. */
export type ListedWord = { of: WordKind; word: string };

/** An organisation that gets no part: its word goes into the note of its row. */
export const LEFT_OUT = "none";

/** What words stand for: codes by `wordKey`. */
export type WordCodes = ReadonlyMap<string, string>;

/** A word longer than this, in its plain form, is prose: nobody is asked what it means. As the database keeps it: prisma/sql/registry-guards.sql. */
export const LONGEST_WORD = 300;

export const wordKey = ({ of, word }: ListedWord): string => plainKey(of, normalized(word));

/** The key of a word that is in its plain form already, as words are kept. */
export const plainKey = (of: string, word: string): string => `${of} ${word}`;

/** A standing as it is kept and sent: `in_progress`, or with the outcome, `off_control:fulfilled`. */
export function standingCode({ status, outcome }: Standing): string {
  return outcome === null ? status : `${status}:${outcome}`;
}

/** The standing of such a code; null for any other text. */
export function standingOf(code: string | undefined): Standing | null {
  const [status, outcome = null] = code?.split(":") ?? [];
  const known = statuses.find((each) => each === status);
  const ended = outcomes.find((each) => each === outcome) ?? null;
  return known === undefined || (outcome !== null && ended === null) ? null : { status: known, outcome: ended };
}

/** Every standing a person can choose: all statuses, what is closed by its outcome. What another replaced needs a reference. */
export const standings: readonly Standing[] = statuses.flatMap((status): Standing[] =>
  status === "off_control"
    ? outcomes.filter((outcome) => outcome !== "superseded").map((outcome) => ({ status, outcome }))
    : [{ status, outcome: null }],
);
