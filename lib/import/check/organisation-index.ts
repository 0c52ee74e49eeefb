import { isInForce } from "@/lib/commitments/organisations-in-force";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { normalized } from "../vocabularies";
import { LEFT_OUT, type WordCodes, wordKey } from "../words";
import {
  firstLetter,
  initialsOf,
  isCompanyForm,
  type OwnState,
  ownWords,
  quotedIn,
  saysOwnState,
  shortens,
  specificWords,
  withoutKazakhLetters,
  withoutWordsOf,
  wordsOf,
} from "./abbreviations";
import { withoutDoubt } from "./doubt";
import { IN_BRACKETS } from "./in-brackets";
import { likenessIndex, likenessOf } from "./likeness";
import { gistOf } from "./other-language";
import { saysNobody } from "./says-nobody";

export type KnownOrganisation = {
  id: string;
  code: string;
  side: string;
  names: string[];
  /** How it is called in the language of whoever brings the list in. */
  called: string;
  parentId: string | null;
  successorId: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
};

/** An organisation by a name: one that stands in the registry, one the words shorten, one that a person said it is; or none. */
export type Found =
  | { is: "named" | "shortened" | "said"; organisation: KnownOrganisation }
  | { is: "left_out" | "unknown" | "several" };

/** Whose bodies a column names; a column of co-executors has those of both sides. */
export type Whose = "ours" | "theirs" | "anybodys";

/** Whose bodies are looked at: a column's, or those of some sides. */
export type Among = Whose | { sides: readonly string[] };

export type OrganisationIndex = ReturnType<typeof organisationIndex>;

/** The names of an organisation that begin with one letter, in their words. */
type Spelled = { organisation: KnownOrganisation; words: (readonly string[])[] };

type Place = { today: CalendarDate; homeSide: string; state: OwnState };

const ALIKE = 0.25;
const SUGGESTED = 4;

/** So many different names of a file that are none of the registry are looked at for what they may shorten. */
export const MOST_UNKNOWN = 2000;
/** Characters; names of the registry are no longer than 300. */
const LONGEST_LOOKED_FOR = 400;
/** From here on a name is taken for misspelled, if the next comes to no more than this share of it. */
const MUCH_ALIKE = 0.5;
/** Of one word half is often the half that several share: КазТрансГаз, КазТрансОйл. */
const ONE_WORD_ALIKE = 0.55;
const CLEARLY = 0.75;
const ONE_OF_A_NAME_ALIKE = 0.4;
const WORD_ALIKE = 0.35;
const IN_CAPITALS = /^[\p{Lu}\d]{2,}$/u;

/** Words that are looked at for several names. */
const MOST_WORDS = 6;
/** What stands between two bodies that each have a part. */
const SEVERAL = /[,;/&+]|\s(?:и|с|со|және|мен|пен|бен|and|with)\s/iu;
const SHORT_NAME = /^\p{Lu}{3,}$/u;

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
  const byLetter = new Map<string, Spelled[]>();
  const byId = new Map(known.map((each) => [each.id, each]));
  const wordsOfNames = ({ side, names }: KnownOrganisation) =>
    names.map((name) => (side === place.homeSide ? ownWords(name, place.state) : wordsOf(normalized(name))));
  for (const organisation of known) {
    const parent = byId.get(organisation.parentId ?? "");
    const whole = wordsOfNames(organisation);
    const names = parent ? [...whole, ...withoutWordsOf(wordsOfNames(parent).flat(), whole)] : whole;
    for (const letter of new Set(names.map(firstLetter))) {
      const words = names.filter((each) => firstLetter(each) === letter);
      const begun = byLetter.get(letter);
      if (begun) begun.push({ organisation, words });
      else byLetter.set(letter, [{ organisation, words }]);
    }
  }
  for (const organisation of known) {
    for (const word of [organisation.code, ...organisation.names]) add(normalized(word), organisation);
  }
  const inForce = (found: readonly KnownOrganisation[]) => found.filter((each) => isInForce(each, place.today));

  const isOf = (whose: Among, { side }: KnownOrganisation) =>
    typeof whose === "object"
      ? whose.sides.includes(side)
      : whose === "anybodys" || (side === place.homeSide) === (whose === "ours");

  const folded = (words: readonly string[]) => words.map(withoutKazakhLetters).join("");

  /** Those that the words are or shorten: the whole name before a part of it, the home side before the others. */
  function shortened(name: string, whose: Among): KnownOrganisation[] {
    const typed = ownWords(name, place.state);
    if (typed.length === 0) return [];
    const begunAlike = byLetter.get(firstLetter(typed)) ?? [];
    // One word written as two, or two as one, is no other name.
    const isWhole = (words: readonly string[]) => folded(words) === folded(typed);
    const isOfState = saysOwnState(name, place.state);
    const sides: Among[] = whose === "anybodys" ? ["ours", "theirs"] : [whose];
    for (const fits of [
      isWhole,
      (words: readonly string[], isOurs: boolean) => shortens(typed, words, isOurs && isOfState),
    ]) {
      for (const each of sides) {
        const found = begunAlike
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

  /** What a person said of a word: an organisation, that it is left as it stands, or nothing. */
  function said(word: string): KnownOrganisation | typeof LEFT_OUT | null {
    const before = saidOf.get(word);
    if (before !== undefined) return before;
    const code = codes.get(wordKey({ of: "organisation", word }));
    const meant = code === LEFT_OUT ? LEFT_OUT : (byCode.get(code ?? "") ?? null);
    saidOf.set(word, meant);
    return meant;
  }

  function look(name: string, whose: Whose): Found {
    const meant = said(name);
    if (meant !== null && meant !== LEFT_OUT) return { is: "said", organisation: meant };
    const named = byNames(name, whose);
    // What was left as it stood, before the registry had it; a body that has ended is left so too.
    const isThere = named.is === "named" && isInForce(named.organisation, place.today);
    if (meant === LEFT_OUT && !isThere) return { is: "left_out" };
    if (named.is !== "unknown") return named;
    const company = byOwnName(name, whose);
    const meantBySeveral = company?.isAlone ? company.organisation : bySeveralNames(name, whose);
    const own = meantBySeveral ? ({ is: "shortened", organisation: meantBySeveral } as const) : null;
    if (own || !IN_BRACKETS.test(name)) return own ?? named;
    const bare = byNames(name.replace(IN_BRACKETS, ""), whose);
    return bare.is === "named" ? { ...bare, is: "shortened" } : bare;
  }

  /** A body beside the one above it («КРЕМ МНЭ», «СИМ ТРМК»), or beside words of its own name («Қ.А. Ясауи атындағы ХҚТУ»). */
  function bySeveralNames(name: string, whose: Whose): KnownOrganisation | null {
    const words = name.split(" ");
    if (words.length < 2 || words.length > MOST_WORDS || unknown >= MOST_UNKNOWN || SEVERAL.test(name)) return null;
    const one = (part: readonly string[]) => {
      const found = byNames(part.join(" "), whose);
      return "organisation" in found ? found.organisation : null;
    };
    for (let at = 1; at < words.length; at += 1) {
      const [first, last] = [one(words.slice(0, at)), one(words.slice(at))];
      if (first && last && first.parentId === last.id) return first;
      if (first && last && last.parentId === first.id) return last;
    }
    const short = words.filter((word) => SHORT_NAME.test(word));
    const meant = short.length === 1 ? one(short) : null;
    const rest = ownWords(words.filter((word) => !short.includes(word)).join(" "), place.state);
    const isIts = (all: readonly string[]) => rest.every((word) => all.some((each) => each.startsWith(word)));
    return meant && rest.length > 0 && wordsOfNames(meant).some(isIts) ? meant : null;
  }

  /**
   * A company by its own name in quotes: «АО «НАК «Казатомпром»». It `isAlone` where only words for its form stand around: «Профсоюз АО
   * «НАК «Казатомпром»» may be somebody else.
   */
  function byOwnName(name: string, whose: Among) {
    const found = quotedIn(name).flatMap((quoted) => {
      const named = byNames(quoted, whose);
      return named.is === "named" ? [{ quoted, organisation: named.organisation }] : [];
    });
    const [only] = found.length === 1 ? found : [];
    if (!only) return null;
    const around = name.replace(IN_BRACKETS, "").replace(only.quoted, " ");
    return { organisation: only.organisation, isAlone: isCompanyForm(around, place.state) };
  }

  function byNames(name: string, whose: Among): Found {
    const exact = [...(byWord.get(normalized(name)) ?? [])].filter((each) => isOf(whose, each));
    const [only] = exact.length === 1 ? exact : inForce(exact);
    if (only && (exact.length === 1 || inForce(exact).length === 1)) return { is: "named", organisation: only };
    if (exact.length > 0) return { is: "several" };
    if (unknown >= MOST_UNKNOWN) return { is: "unknown" };
    const meantBy = inForce(shortened(name, whose));
    const [first] = meantBy;
    if (!first) return { is: "unknown" };
    return meantBy.length === 1 ? { is: "shortened", organisation: first } : { is: "several" };
  }

  /** «МЗ»: too short to be taken for one, and good enough to be proposed. */
  function inTwoLetters(name: string, whose: Among): string | null {
    if (whose === "theirs" || !/^\p{Lu}{2}$/u.test(name)) return null;
    const ours = known.filter(
      (each) =>
        each.side === place.homeSide &&
        isInForce(each, place.today) &&
        each.names.some((one) => initialsOf(one, place.state) === name.toLowerCase()),
    );
    return ours.length === 1 ? (ours[0]?.code ?? null) : null;
  }

  function likely(name: string, whose: Among): string | null {
    const [first, second] = scored(name, whose);
    const least = wordsOf(normalized(name)).length > 1 ? MUCH_ALIKE : ONE_WORD_ALIKE;
    if (!first || first.score < least || (second && second.score > first.score * CLEARLY)) return null;
    // A town in a company's name («Эйр Астана») is not the company.
    const typed = ownWords(name, place.state);
    const isPart = (words: readonly string[]) =>
      typed.length === 1 && words.length > 1 && words.lastIndexOf(typed[0] ?? "") > 0;
    return wordsOfNames(first.of).some(isPart) ? null : first.of.code;
  }

  /** The only body that is of one kind, and for one thing or place, in another language. */
  function inAnotherLanguage(name: string, whose: Among): string | null {
    const gist = gistOf(ownWords(name.replace(IN_BRACKETS, ""), place.state));
    const meant = gist === null ? [] : [...(bodiesByGist().get(gist) ?? [])];
    const [only, another] = meant.filter((each) => isOf(whose, each));
    return only && !another ? only.code : null;
  }

  /** In capitals a letter more is another body (МТИ, МТСЗН). */
  function leastAlike(name: string): number {
    if (IN_CAPITALS.test(name.trim())) return MUCH_ALIKE;
    return wordsOf(normalized(name)).length > 1 ? ALIKE : ONE_OF_A_NAME_ALIKE;
  }

  function haveWordsAlike(name: string, organisation: KnownOrganisation): boolean {
    const typed = specificWords(ownWords(name, place.state));
    return organisation.names.some((one) => {
      const words = specificWords(ownWords(one, place.state));
      const isIn = (all: readonly string[]) => (word: string) =>
        all.some((each) => likenessOf(word, each) >= WORD_ALIKE);
      const [first = ""] = words;
      return typed.every(isIn(words)) && (isIn(typed)(first) || words.every(isIn(typed)));
    });
  }

  function scored(name: string, whose: Among) {
    return likeness()
      .scores(normalized(name.replace(IN_BRACKETS, "")))
      .filter(({ of }) => isOf(whose, of));
  }

  function successorOf(ended: KnownOrganisation): string | null {
    const passed = new Set<string>();
    let next: KnownOrganisation | undefined = ended;
    while (next && !isInForce(next, place.today) && !passed.has(next.id)) {
      passed.add(next.id);
      const { successorId }: KnownOrganisation = next;
      next = known.find(({ id }) => id === successorId);
    }
    return next && isInForce(next, place.today) ? next.code : null;
  }

  const looked = new Map<string, Found>();
  const lookedOfSide = new Map<string, KnownOrganisation | null>();
  const saidOf = new Map<string, KnownOrganisation | typeof LEFT_OUT | null>();
  let unknown = 0;
  let alike: ReturnType<typeof likenessIndex<KnownOrganisation>> | undefined;
  const likeness = () => {
    alike ??= likenessIndex(
      inForce(known).map((organisation) => ({
        of: organisation,
        names: organisation.names.flatMap((name) => [normalized(name), ownWords(name, place.state).join(" ")]),
      })),
    );
    return alike;
  };

  let byGist: Map<string, Set<KnownOrganisation>> | undefined;
  function bodiesByGist(): ReadonlyMap<string, ReadonlySet<KnownOrganisation>> {
    if (byGist) return byGist;
    byGist = new Map();
    for (const organisation of inForce(known)) {
      for (const name of organisation.names) {
        const gist = gistOf(ownWords(name, place.state));
        if (gist !== null) byGist.set(gist, (byGist.get(gist) ?? new Set()).add(organisation));
      }
    }
    return byGist;
  }

  /**
   * The same name stands in many rows of a file: it is looked for once. After MOST_UNKNOWN that are none, only what stands in the registry to the
   * letter, or was said by a person, is found: nothing comes in before those are said, and then the rest is looked for.
   */
  function find(name: string, whose: Whose = "anybodys"): Found {
    if (name.length > LONGEST_LOOKED_FOR) return { is: "unknown" };
    const key = `${whose} ${name}`;
    const before = looked.get(key);
    if (before) return before;
    const found = look(name, whose);
    if (found.is === "unknown") unknown += 1;
    looked.set(key, found);
    return found;
  }

  return {
    find,
    /** The only body in force that one side has of this name, or that the words shorten; null for none, and for several. */
    ofSide(name: string, side: string): KnownOrganisation | null {
      const key = `${side} ${name}`;
      const before = lookedOfSide.get(key);
      if (before !== undefined) return before;
      const named = byNames(name, { sides: [side] });
      const only = "organisation" in named && isInForce(named.organisation, place.today) ? named.organisation : null;
      lookedOfSide.set(key, only);
      return only;
    },
    said,
    /** Whether words speak of bodies, and of none by name: they get no part, and there is nothing to clarify. */
    isNobody(name: string, whose: Whose): boolean {
      return saysNobody(name) && !("organisation" in find(name, whose));
    },
    /**
     * What is proposed for a word that is not known: the body whose name has a mark of doubt behind it («МИИЦР?»); whoever came after a body that has ended; a body of ours with these two initials, where
     * it is the only one; the company whose name it quotes; a name spelled much alike, where no other is nearly so; the only body of its kind for the same thing, named in another language; for several without a
     * name, that they get no part. Null for any other word: it is for a person to choose.
     */
    proposed(written: string, whose: Among): string | null {
      const name = withoutDoubt(written);
      const ended = byNames(name, whose);
      if (name !== written && "organisation" in ended && isInForce(ended.organisation, place.today))
        return ended.organisation.code;
      if ("organisation" in ended && !isInForce(ended.organisation, place.today))
        return successorOf(ended.organisation);
      const company = byOwnName(name, whose)?.organisation;
      const meant = inTwoLetters(name, whose) ?? company?.code ?? likely(name, whose) ?? inAnotherLanguage(name, whose);
      return meant ?? (saysNobody(name) ? LEFT_OUT : null);
    },
    /** Whether a body of any side and time has this name or one that it shortens: it is none that the registry lacks. */
    isKnown(name: string): boolean {
      const bare = name.replace(IN_BRACKETS, "");
      return (
        [name, bare].some((each) => byWord.has(normalized(each))) ||
        shortened(bare, "anybodys").length > 0 ||
        byOwnName(name, "anybodys") !== null
      );
    },
    /**
     * Whether a body in force has a name that this one may be a slip of: its own words, without those that many bodies have («министерство», "of"), are
     * spelled alike.
     */
    isSpelledAlike(name: string, whose: Among): boolean {
      const bare = name.replace(IN_BRACKETS, "");
      if (inForce(shortened(bare, whose)).length > 0) return true;
      const least = leastAlike(bare);
      return scored(bare, whose).some(({ of, score }) => score >= least && haveWordsAlike(bare, of));
    },
    /** Those a word may be meant for, the likeliest first; of the side whose column it is. */
    near(name: string, whose: Among = "anybodys"): KnownOrganisation[] {
      const bare = name.replace(IN_BRACKETS, "");
      const close = scored(bare, whose).filter(({ score }) => score >= ALIKE);
      const all = [...inForce(shortened(bare, whose)), ...close.map(({ of }) => of)];
      return [...new Set(all)].slice(0, SUGGESTED);
    },
  };
}
