import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { LONGEST_SHORT_NAME } from "@/lib/registry/fields";
import { suggestedName } from "../enter/added-organisation";
import type { Standing } from "../everyday-words";
import { sidesCode, sidesTogether, suggestSides } from "../suggest-side";
import { countryNear } from "../vocabularies";
import { ADD, canBeLeftOut, LEFT_OUT, type ListedWord, NO_DATE, sameAs, standingCode, type WordKind } from "../words";
import type { OwnState } from "./abbreviations";
import { giveWay } from "./give-way";
import type { Among, OrganisationIndex } from "./organisation-index";
import { proposeDate } from "./propose-date";
import { proposeStanding, saysClosed } from "./propose-standing";
import type { ImportProblem, TakenWord } from "./row-reader";
import { saidInFile } from "./said-in-file";
import { officeOver, otherSpellings } from "./same-body";
import { sectorsOfHeading } from "./sector-of-heading";
import { type UnknownWord, unknownWords } from "./unknown-words";

/** As many unknown words as one page asks about; once these are said, the next are. */
export const ASKED_AT_ONCE = 60;
/** Of what was taken for something, as many as anyone looks through. */
export const SHOWN_TAKEN = 100;
/** Of so many words, those of most rows, it is looked up what they may mean. */
export const MOST_PROPOSED = 300;

/**
 * A word of a file that a person can say the meaning of. `code` is what it was taken for: null where that is not known, so that
 * nothing comes in before it is said. `near` are codes of what it may be meant for, of an unknown word only while it is among those asked about; `rows` counts those that it stops.
 */
export type AskedWord = {
  /**
   * What is proposed for a word that is not known: nothing comes in before it is confirmed. Null for what a person alone can say: how a thing
   * ended that is only said to be closed, and a date that was typed and is none.
   */
  proposed: string | null;
  /** It was not understood: what is proposed is to keep the word as it stands, to be clarified. */
  isUnclear: boolean;
  /** Whose body it is, where it is to be added: the home side by its column, else the other side of its row; empty where neither is known. */
  side: string;
  /** This person can add it to the registry, which has no such body for the column. */
  canBeAdded: boolean;
  /** What it would be called there, and in short; empty where nothing tells. */
  added: { name: string; short: string };
  /** What a person typed for a date, where that is none. */
  unread: string | null;
  of: WordKind;
  word: string;
  code: string | null;
  isLeftOut: boolean;
  /** What it was taken for is sent again with the form; of a title only what a person said. */
  isSaid: boolean;
  near: string[];
  rows: number;
  /** Those rows by their numbers. */
  at: readonly number[];
};

/** What proposals are made from: the day of the list, words of statuses, the organisations, and what a person typed for dates. */
type Proposals = {
  organisations: OrganisationIndex;
  standings: ReadonlyMap<string, Standing>;
  sectors: ReadonlyMap<string, string>;
  sectorNames: ReadonlyMap<string, string>;
  homeSide: string;
  /** The other sides of a row by its number. */
  sidesOf: ReadonlyMap<number, readonly string[]>;
  /** Whether this person may add organisations to the registry. */
  canAdd: boolean;
  /** What stands over the headings of the list, and our state: the list's own office is named there. */
  above: string;
  state: OwnState;
  day: CalendarDate;
  /** How the list writes 05/11/2026, where its other dates tell. */
  isDayFirst: boolean | null;
  typed: Readonly<Record<string, string>>;
};

function proposedFor(
  { of, word, whose, likely }: UnknownWord,
  { organisations, standings, sectors, sectorNames, homeSide, day, isDayFirst }: Proposals,
): string | null {
  if (of === "organisation") return organisations.proposed(word, whose);
  if (of === "date") return proposeDate(word, day, isDayFirst);
  if (of === "sector" || of === "title") return likely ?? sectorsOfHeading(word, { sectors, sectorNames })[0] ?? null;
  if (of === "side") return sidesCode(suggestSides({ above: word, fileName: "" }, homeSide)) || countryNear(word);
  const standing = of === "status" ? proposeStanding(word, standings) : null;
  return standing && standingCode(standing);
}

/** Whether the registry lacks the body for certain: no body of any side and time has its name, none is spelled alike, and rows name it for one side. */
const isSurelyMissing = ({ word, whose, isAmbiguous }: UnknownWord, { organisations }: Proposals): boolean =>
  !isAmbiguous && !organisations.isKnown(word) && !organisations.isSpelledAlike(word, whose);

const canBeAdded = ({ of, isMissing }: UnknownWord, { canAdd }: Proposals): boolean =>
  canAdd && of === "organisation" && isMissing;

/** What lets a row in whose word was not understood; null where a person has to say what it means. */
function notUnderstood(unknown: UnknownWord, propose: Proposals): string | null {
  const { of, word } = unknown;
  if (of === "date") return NO_DATE;
  if (of === "status" && saysClosed(word, propose.standings)) return null;
  if (canBeAdded(unknown, propose) && isSurelyMissing(unknown, propose)) return ADD;
  return canBeLeftOut(of) ? LEFT_OUT : null;
}

const NOTHING_ADDED = { name: "", short: "" };

/** What a body that is added is called: as its office calls itself over the list, else as the list does; in short as its other spelling. */
function addedNames(
  word: string,
  spellings: ReadonlyMap<string, string>,
  office: ReturnType<typeof officeOver>,
): AskedWord["added"] {
  const whole = office(word);
  const others = [...spellings].flatMap(([other, of]) => (of === word ? [other] : []));
  const short =
    (whole === null ? others : [word, ...others]).toSorted((one, other) => one.length - other.length)[0] ?? "";
  return { name: whole ?? suggestedName(word), short: short.length <= LONGEST_SHORT_NAME ? short : "" };
}

/** The words not known, by how many rows they stop, then those that were taken for something. */
export async function askedWords(
  { problems, taken }: { problems: readonly ImportProblem[]; taken: readonly TakenWord[] },
  propose: Proposals,
): Promise<AskedWord[]> {
  const { organisations } = propose;
  const together = sidesTogether([
    ...[...propose.sidesOf.values()].flat(),
    ...suggestSides({ above: propose.above, fileName: "" }, propose.homeSide),
  ]);
  const near = ({ of, word }: ListedWord, whose?: Among) => {
    if (of === "side") return together;
    return of === "organisation" ? organisations.near(word, whose).map(({ code }) => code) : [];
  };
  const unreadOf = ({ of, word }: ListedWord) => (of === "date" ? (saidInFile(propose.typed, word) ?? null) : null);
  // What was answered, and not read, is asked again before all else.
  const byRows = unknownWords(problems, propose).toSorted(
    (one, other) => Number(unreadOf(one) === null) - Number(unreadOf(other) === null),
  );
  const likely: (UnknownWord & Pick<AskedWord, "proposed" | "isUnclear">)[] = [];
  const othersTurn = giveWay();
  for (const each of byRows.slice(0, MOST_PROPOSED)) {
    const read = unreadOf(each) === null ? proposedFor(each, propose) : null;
    const proposed = unreadOf(each) === null ? (read ?? notUnderstood(each, propose)) : null;
    likely.push({ ...each, proposed, isUnclear: read === null });
    await othersTurn();
  }
  const added = new Map(likely.filter(({ proposed }) => proposed === ADD).map((each) => [each.word, each] as const));
  const spellings = await otherSpellings([...added.values()], propose.state);
  for (const [word, whole] of spellings) Object.assign(added.get(word) ?? {}, { proposed: sameAs(whole) });
  const office = officeOver(propose.above, propose.state);
  // What nothing is proposed for is what a person has to think about, then what was not understood.
  const ease = ({ proposed, isUnclear }: (typeof likely)[number]) => (proposed === null ? 0 : isUnclear ? 1 : 2);
  likely.sort((one, other) => ease(one) - ease(other));
  const rest = byRows.slice(MOST_PROPOSED).map((each) => ({ ...each, proposed: null, isUnclear: true }));
  return [
    ...[...likely, ...rest].map((each, place) => ({
      of: each.of,
      word: each.word,
      rows: each.rows,
      at: each.at,
      side: each.side,
      proposed: each.proposed,
      isUnclear: each.isUnclear,
      code: null,
      isLeftOut: false,
      isSaid: false,
      canBeAdded: canBeAdded(each, propose),
      added: place < likely.length ? addedNames(each.word, spellings, office) : NOTHING_ADDED,
      unread: unreadOf(each),
      near: place < ASKED_AT_ONCE ? near(each, each.whose) : [],
    })),
    // Bodies and words of statuses first: titles are many, and only their sectors are shown.
    ...taken
      .toSorted((one, other) => Number(one.of === "title") - Number(other.of === "title"))
      .map((each, place) => ({
        of: each.of,
        word: each.word,
        code: each.code,
        proposed: null,
        isUnclear: false,
        side: "",
        canBeAdded: false,
        added: NOTHING_ADDED,
        unread: null,
        isLeftOut: each.code === null,
        near: place < SHOWN_TAKEN ? near(each) : [],
        isSaid: each.isSaid ?? each.of !== "title",
        rows: each.at?.length ?? 0,
        at: each.at ?? [],
      })),
  ];
}
