import { type ListedWord, wordKey } from "../words";
import { isAskedBySide, proposedAmong } from "./find-in-row";
import type { Among } from "./organisation-index";
import { whoseIn } from "./read-assignments";
import type { ImportProblem } from "./row-reader";

/** A word that is not known, how many rows it stops, and where they name it. */
export type UnknownWord = ListedWord & {
  rows: number;
  /** Those rows by their numbers, in the order of the file. */
  at: number[];
  /** Of the first row. */
  whose: Among;
  /** What the rest of its first row makes likely. */
  likely: string | undefined;
  /** Whose body it is by its column and row; empty where that is not known, or rows differ. */
  side: string;
  /** No row finds a body of that name: it is not one of several, nor one that has ended. */
  isMissing: boolean;
  /** Rows name it for different sides. */
  isAmbiguous: boolean;
};

type Sides = {
  homeSide: string;
  /** The other sides of a row by its number. */
  sidesOf: ReadonlyMap<number, readonly string[]>;
};

/** The words that stop rows, each once, those of most rows first. */
export function unknownWords(problems: readonly ImportProblem[], { homeSide, sidesOf }: Sides): UnknownWord[] {
  const unknown = new Map<string, UnknownWord>();
  for (const { word, field, row, problem, likely } of problems) {
    if (!word) continue;
    const otherSides = sidesOf.get(row) ?? [];
    const isTheirs = whoseIn(field) === "theirs" || isAskedBySide(word.word, otherSides);
    const [only = ""] = otherSides.length === 1 ? otherSides : [];
    const side = isTheirs ? only : homeSide;
    const isMissing = problem === "unknown_organisation";
    const known = unknown.get(wordKey(word));
    if (!known) {
      const whose = proposedAmong(word.word, whoseIn(field), { homeSide, otherSides });
      unknown.set(wordKey(word), { ...word, rows: 1, at: [row], whose, likely, side, isMissing, isAmbiguous: false });
      continue;
    }
    known.rows += 1;
    if (known.at.at(-1) !== row) known.at.push(row);
    known.isMissing &&= isMissing;
    known.isAmbiguous ||= known.side !== side;
    if (known.isAmbiguous) known.side = "";
  }
  return [...unknown.values()].toSorted((one, other) => other.rows - one.rows);
}
