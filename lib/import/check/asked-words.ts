import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Standing } from "../everyday-words";
import { type ListedWord, LONGEST_WORD, standingCode, type WordKind, wordKey } from "../words";
import { giveWay } from "./give-way";
import type { OrganisationIndex, Whose } from "./organisation-index";
import { proposeDate } from "./propose-date";
import { proposeStanding } from "./propose-standing";
import { whoseIn } from "./read-assignments";
import type { ImportProblem, TakenWord } from "./row-reader";
import { saidDate } from "./said-date";

/** As many unknown words as one page asks about; once these are said, the next are. */
export const ASKED_AT_ONCE = 30;
/** Of what was taken for something, as many as anyone looks through. */
export const SHOWN_TAKEN = 100;
/** Of so many words, those of most rows, it is looked up what they may mean. */
export const MOST_PROPOSED = 300;

/**
 * A word of a file that a person can say the meaning of. `code` is what it was taken for: null where that is not known, so that
 * nothing comes in before it is said. `near` are codes of what it may be meant for, of an unknown word only while it is among those asked about; `rows` counts those that it stops.
 */
export type AskedWord = {
  /** What is proposed for a word that is not known, or a date as a person typed it: nothing comes in before it is confirmed. */
  proposed: string | null;
  /** A date that a person typed and that is none. */
  isUnread: boolean;
  of: WordKind;
  word: string;
  code: string | null;
  isLeftOut: boolean;
  near: string[];
  rows: number;
};

/** What proposals are made from: the day of the list, words of statuses, the organisations, and what a person typed for dates. */
type Proposals = {
  organisations: OrganisationIndex;
  standings: ReadonlyMap<string, Standing>;
  day: CalendarDate;
  typed: Readonly<Record<string, string>>;
};

function proposedFor(
  { of, word, whose }: ListedWord & { whose: Whose },
  { organisations, standings, day, typed }: Proposals,
) {
  if (of === "organisation") return organisations.proposed(word, whose);
  if (of === "date") return saidDate(typed, word) ?? proposeDate(word, day);
  const standing = of === "status" ? proposeStanding(word, standings) : null;
  return standing && standingCode(standing);
}

/** The words not known, by how many rows they stop, then those that were taken for something. */
export async function askedWords(
  { problems, taken }: { problems: readonly ImportProblem[]; taken: readonly TakenWord[] },
  propose: Proposals,
): Promise<AskedWord[]> {
  const { organisations } = propose;
  const unknown = new Map<string, ListedWord & { rows: number; whose: Whose }>();
  for (const { word, field } of problems) {
    if (!word) continue;
    const known = unknown.get(wordKey(word));
    if (known) known.rows += 1;
    else unknown.set(wordKey(word), { ...word, rows: 1, whose: whoseIn(field) });
  }
  const near = ({ of, word }: ListedWord, whose?: Whose) =>
    of === "organisation" ? organisations.near(word, whose).map(({ code }) => code) : [];
  const byRows = [...unknown.values()].toSorted((one, other) => other.rows - one.rows);
  const likely: ((typeof byRows)[number] & { proposed: string | null })[] = [];
  const othersTurn = giveWay();
  for (const each of byRows.slice(0, MOST_PROPOSED)) {
    likely.push({ ...each, proposed: proposedFor(each, propose) });
    await othersTurn(LONGEST_WORD);
  }
  // What nothing is proposed for is what a person has to think about.
  likely.sort((one, other) => Number(one.proposed !== null) - Number(other.proposed !== null));
  return [
    ...[...likely, ...byRows.slice(MOST_PROPOSED).map((each) => ({ ...each, proposed: null }))].map(
      ({ whose, ...each }, place) => ({
        ...each,
        code: null,
        isLeftOut: false,
        isUnread: each.of === "date" && saidDate(propose.typed, each.word) !== undefined,
        near: place < ASKED_AT_ONCE ? near(each, whose) : [],
      }),
    ),
    ...taken.map((each, place) => ({
      ...each,
      proposed: null,
      isUnread: false,
      isLeftOut: each.code === null,
      near: place < SHOWN_TAKEN ? near(each) : [],
      rows: 0,
    })),
  ];
}
