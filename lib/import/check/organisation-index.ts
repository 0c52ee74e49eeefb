import { isInForce } from "@/lib/commitments/organisations-in-force";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { normalized } from "../vocabularies";
import { LEFT_OUT, type WordCodes, wordKey } from "../words";
import { type OwnState, ownWords, saysOwnState, shortens, wordsOf } from "./abbreviations";
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

/** Whose bodies a column names; a column of co-executors has those of both sides. */
export type Whose = "ours" | "theirs" | "anybodys";

export type OrganisationIndex = ReturnType<typeof organisationIndex>;

type Place = { today: CalendarDate; homeSide: string; state: OwnState };

const ALIKE = 0.25;
const SUGGESTED = 4;

/** What lists add behind a name, and is none of it: «(по согласованию)». */
const IN_BRACKETS = /(?<=\S)\s*\([^()]*\)\s*$/u;

/**
 * Finds organisations by their code, their names and short names in any language; by what a person said a word means; and by what
 * shortens one name only, the home side's before others. Of several of one name the one in force counts. In a column of one side only
 * its bodies are found, whatever else a name fits; what a person said holds in every column.
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

  const isOf = (whose: Whose, { side }: KnownOrganisation) =>
    whose === "anybodys" || (side === place.homeSide) === (whose === "ours");

  /** Those that the words are or shorten: the whole name before a part of it, the home side before the others. */
  function shortened(name: string, whose: Whose): KnownOrganisation[] {
    const typed = ownWords(name, place.state);
    if (typed.length === 0) return [];
    const isWhole = (words: readonly string[]) => words.join(" ") === typed.join(" ");
    const isOfState = saysOwnState(name, place.state);
    const sides = whose === "anybodys" ? (["ours", "theirs"] as const) : [whose];
    for (const fits of [
      isWhole,
      (words: readonly string[], isOurs: boolean) => shortens(typed, words, isOurs && isOfState),
    ]) {
      for (const each of sides) {
        const found = names
          .filter(
            ({ organisation, words }) => isOf(each, organisation) && words.some((one) => fits(one, each === "ours")),
          )
          .map(({ organisation }) => organisation);
        // A committee's name begins with its ministry's: the ministry is meant.
        const above = found.filter(({ parentId }) => !found.some(({ id }) => id === parentId));
        if (above.length > 0) return above;
      }
    }
    return [];
  }

  function look(name: string, whose: Whose): Found {
    const said = codes.get(wordKey({ of: "organisation", word: name }));
    const meant = said === undefined ? undefined : byCode.get(said);
    if (said === LEFT_OUT) return { is: "left_out" };
    if (meant) return { is: "said", organisation: meant };
    const named = byNames(name, whose);
    if (named.is !== "unknown" || !IN_BRACKETS.test(name)) return named;
    const bare = byNames(name.replace(IN_BRACKETS, ""), whose);
    return bare.is === "named" ? { ...bare, is: "shortened" } : bare;
  }

  function byNames(name: string, whose: Whose): Found {
    const exact = [...(byWord.get(normalized(name)) ?? [])].filter((each) => isOf(whose, each));
    const [only] = exact.length === 1 ? exact : inForce(exact);
    if (only && (exact.length === 1 || inForce(exact).length === 1)) return { is: "named", organisation: only };
    if (exact.length > 0) return { is: "several" };
    const meantBy = inForce(shortened(name, whose));
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
    find(name: string, whose: Whose = "anybodys"): Found {
      const key = `${whose} ${name}`;
      const found = looked.get(key) ?? look(name, whose);
      looked.set(key, found);
      return found;
    },
    /** Those a word may be meant for, the likeliest first; of the side whose column it is. */
    near(name: string, whose: Whose = "anybodys"): KnownOrganisation[] {
      const bare = name.replace(IN_BRACKETS, "");
      const asked = trigrams(normalized(bare));
      const scored = takenApart()
        .filter(({ organisation }) => isOf(whose, organisation))
        .map(({ organisation, names }) => ({
          organisation,
          score: Math.max(...names.map((each) => alike(asked, each))),
        }));
      const close = scored.filter(({ score }) => score >= ALIKE).toSorted((one, other) => other.score - one.score);
      const likely = [...inForce(shortened(bare, whose)), ...close.map(({ organisation }) => organisation)];
      return [...new Set(likely)].slice(0, SUGGESTED);
    },
  };
}
