import { beginningOf } from "@/lib/beginning-of";
import { outcomes, statuses } from "@/lib/vocabulary/commitments";
import type { Standing } from "./everyday-words";
import { normalized } from "./vocabularies";

/**
 * What a word of a file can stand for, and a person can say on screen what it does. Never a marking: no word makes a thing open. A date, and the
 * title of a row for its sector, hold for their file alone: next year «до 1 марта» means another day, and titles are no vocabulary of a person.
 */
const wordKinds = ["organisation", "sector", "status", "kind", "controlLevel", "side", "date", "title"] as const;
export type WordKind = (typeof wordKinds)[number];

/** Whether what was said of such a word is kept with its file, and with nobody. */
export const isOfFile = (of: WordKind): of is "date" | "title" => of === "date" || of === "title";

/** A word of a file, and of what it is one. */
export type ListedWord = { of: WordKind; word: string };

/**
 * A word that is left as it is: an organisation gets no part, a status is that of rows that say none, a country is none; the words stand with
 * the commitment, to be clarified.
 */
export const LEFT_OUT = "none";

/** The same of a date, which is typed: a dash, as in lists. */
export const NO_DATE = "–";

/** An organisation that is added to the registry: no code of one is this word. */
export const ADD = "new";

const SAME = "same:";
/** A word for what another word of the same form is said to mean: how it is sent. */
export const sameAs = (word: string): string => `${SAME}${plainWord(word)}`;
/** The word that a value says to mean the same as; null for any other value. */
export const wordOfSame = (value: string): string | null => (value.startsWith(SAME) ? value.slice(SAME.length) : null);

const leftOutKinds = ["organisation", "status", "side"] as const;

export const canBeLeftOut = (of: WordKind): of is (typeof leftOutKinds)[number] =>
  leftOutKinds.some((each) => each === of);

/** What words stand for: codes by `wordKey`. */
export type WordCodes = ReadonlyMap<string, string>;

/** What is longer, in its plain form, is known by its beginning. As the database keeps it: prisma/sql/registry-guards.sql. */
export const LONGEST_WORD = 300;

/** A word as it is compared and kept; the same of its own result. */
export const plainWord = (text: string): string => normalized(beginningOf(normalized(text), LONGEST_WORD));

const SEPARATOR = ":";

/**
 * A word as a part of a field's name. Browsers send a quote and a line's end in such a name as `%22` and `%0A`, and a percent sign as it is
 * (HTML, multipart/form-data encoding); some readers of forms take that back and some do not. So the name has none of them: `~22`.
 */
export const inFieldName = (word: string): string =>
  word.replace(/[~%"\r\n]/g, (letter) => `~${letter.charCodeAt(0).toString(16).padStart(2, "0")}`);

const ofFieldName = (part: string): string =>
  part.replace(/~([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Under which name the form sends what a word means. */
export const wordFieldName = (of: WordKind, word: string): string => `word-${of}${SEPARATOR}${inFieldName(word)}`;

/** Under which name the form sends what is typed for a word instead of chosen. */
export const typedFieldName = (of: WordKind, word: string): string => `typed-${of}${SEPARATOR}${inFieldName(word)}`;

/** The word of such a field and of what it is one; null for any other field. */
export const fieldOfWord = (name: string): ListedWord | null => wordAfter("word-", name);

/** The same of what is typed. */
export const fieldOfTyped = (name: string): ListedWord | null => wordAfter("typed-", name);

function wordAfter(beginning: string, name: string): ListedWord | null {
  const [of, ...rest] = name.startsWith(beginning) ? name.slice(beginning.length).split(SEPARATOR) : [];
  const kind = wordKinds.find((each) => each === of);
  const word = ofFieldName(rest.join(SEPARATOR));
  return kind === undefined || word === "" ? null : { of: kind, word };
}

export const wordKey = ({ of, word }: ListedWord): string => plainKey(of, plainWord(word));

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
