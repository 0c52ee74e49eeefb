import { isInForce } from "@/lib/commitments/organisations-in-force";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { normalized } from "../vocabularies";
import { LEFT_OUT, type WordCodes, wordKey } from "../words";
import { type OwnState, ownWords, shortens, wordsOf } from "./abbreviations";
import { alike, trigrams } from "./similarity";

export type KnownOrganisation = {
  id: string;
  code: string;
  side: string;
  names: string[];
  parentId: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
};

/** An organisation by a name: one that stands in the registry, one the words shorten, one that a person said it is; or none. */
type Found =
  | { is: "named" | "shortened" | "said"; organisation: KnownOrganisation }
  | { is: "left_out" | "unknown" | "several" };

export type OrganisationIndex = ReturnType<typeof organisationIndex>;

type Place = { today: CalendarDate; homeSide: string; state: OwnState };

const ALIKE = 0.25;
const SUGGESTED = 4;

/**
 * Finds organisations by their code, their names and short names in any language; by what a person said a word means; and by what
 * shortens one name only, the home side's before others. Of several of one name the one in force counts.
 */
export function organisationIndex(known: readonly KnownOrganisation[], codes: WordCodes, place: Place) {
  const byWord = new Map<string, Set<KnownOrganisation>>();
  const byCode = new Map(known.map((each) => [each.code, each]));
  const add = (word: string, organisation: KnownOrganisation) =>
    byWord.set(word, (byWord.get(word) ?? new Set()).add(organisation));
  const names = known.map((organisation) => {
    const isOurs = organisation.side === place.homeSide;
    return {
      organisation,
      words: organisation.names.map((name) => (isOurs ? ownWords(name, place.state) : wordsOf(normalized(name)))),
    };
  });
  for (const organisation of known) {
    for (const word of [organisation.code, ...organisation.names]) add(normalized(word), organisation);
  }
  const inForce = (found: readonly KnownOrganisation[]) => found.filter((each) => isInForce(each, place.today));

  /** Those that the words are or shorten: the whole name before a part of it, the home side before the others. */
  function shortened(name: string): KnownOrganisation[] {
    const typed = ownWords(name, place.state);
    if (typed.length === 0) return [];
    const isWhole = (words: readonly string[]) => words.join(" ") === typed.join(" ");
    for (const fits of [isWhole, (words: readonly string[]) => shortens(typed, words)]) {
      for (const isOurs of [true, false]) {
        const found = names
          .filter(({ organisation, words }) => (organisation.side === place.homeSide) === isOurs && words.some(fits))
          .map(({ organisation }) => organisation);
        // A committee's name begins with its ministry's: the ministry is meant.
        const above = found.filter(({ parentId }) => !found.some(({ id }) => id === parentId));
        if (above.length > 0) return above;
      }
    }
    return [];
  }

  function look(name: string): Found {
    const said = codes.get(wordKey({ of: "organisation", word: name }));
    const meant = said === undefined ? undefined : byCode.get(said);
    if (said === LEFT_OUT) return { is: "left_out" };
    if (meant) return { is: "said", organisation: meant };
    const exact = [...(byWord.get(normalized(name)) ?? [])];
    const [only] = exact.length === 1 ? exact : inForce(exact);
    if (only && (exact.length === 1 || inForce(exact).length === 1)) return { is: "named", organisation: only };
    if (exact.length > 0) return { is: "several" };
    const meantBy = inForce(shortened(name));
    const [first] = meantBy;
    if (!first) return { is: "unknown" };
    return meantBy.length === 1 ? { is: "shortened", organisation: first } : { is: "several" };
  }

  const looked = new Map<string, Found>();
  let candidates: { organisation: KnownOrganisation; names: Set<string>[] }[] | undefined;
  const takenApart = () => {
    candidates ??= inForce(known).map((organisation) => ({
      organisation,
      names: organisation.names.map((name) => trigrams(normalized(name))),
    }));
    return candidates;
  };

  return {
    /** The same name stands in many rows of a file: it is looked for once. */
    find(name: string): Found {
      const found = looked.get(name) ?? look(name);
      looked.set(name, found);
      return found;
    },
    /** Those a word may be meant for, the likeliest first. */
    near(name: string): KnownOrganisation[] {
      const asked = trigrams(normalized(name));
      const scored = takenApart().map(({ organisation, names }) => ({
        organisation,
        score: Math.max(...names.map((each) => alike(asked, each))),
      }));
      const close = scored.filter(({ score }) => score >= ALIKE).toSorted((one, other) => other.score - one.score);
      const likely = [...inForce(shortened(name)), ...close.map(({ organisation }) => organisation)];
      return [...new Set(likely)].slice(0, SUGGESTED);
    },
  };
}
