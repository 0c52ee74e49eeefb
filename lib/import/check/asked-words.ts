import { type ListedWord, type WordKind, wordKey } from "../words";
import type { OrganisationIndex, Whose } from "./organisation-index";
import { whoseIn } from "./read-assignments";
import type { ImportProblem, TakenWord } from "./row-reader";

/** As many unknown words as one page asks about; once these are said, the next are. */
export const ASKED_AT_ONCE = 30;

/**
 * A word of a file that a person can say the meaning of. `code` is what it was taken for: null where that is not known, so that
 * nothing comes in before it is said. `near` are codes of what it may be meant for, of an unknown word only while it is among those asked about; `rows` counts those that it stops.
 */
export type AskedWord = {
  of: WordKind;
  word: string;
  code: string | null;
  isLeftOut: boolean;
  near: string[];
  rows: number;
};

/** The words not known, by how many rows they stop, then those that were taken for something. */
export function askedWords(
  { problems, taken }: { problems: readonly ImportProblem[]; taken: readonly TakenWord[] },
  organisations: OrganisationIndex,
): AskedWord[] {
  const unknown = new Map<string, ListedWord & { rows: number; whose: Whose }>();
  for (const { word, field } of problems) {
    if (!word) continue;
    const known = unknown.get(wordKey(word));
    if (known) known.rows += 1;
    else unknown.set(wordKey(word), { ...word, rows: 1, whose: whoseIn(field) });
  }
  const near = ({ of, word }: ListedWord, whose?: Whose) =>
    of === "organisation" ? organisations.near(word, whose).map(({ code }) => code) : [];
  return [
    ...[...unknown.values()]
      .toSorted((one, other) => other.rows - one.rows)
      .map(({ whose, ...each }, place) => ({
        ...each,
        code: null,
        isLeftOut: false,
        near: place < ASKED_AT_ONCE ? near(each, whose) : [],
      })),
    ...taken.map((each) => ({ ...each, isLeftOut: each.code === null, near: near(each), rows: 0 })),
  ];
}
