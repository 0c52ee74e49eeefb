import { beginningOf } from "@/lib/beginning-of";
import { normalized } from "../vocabularies";
import { LEFT_OUT, LONGEST_WORD } from "../words";
import type { Among, Found, KnownOrganisation, OrganisationIndex, Whose } from "./organisation-index";

type Sides = { homeSide: string; otherSide: string | null };

/** What a name of a row means, and the word that a person says its meaning by. */
type FoundInRow = { found: Found; word: string };

/** A few words of them have the bodies of many states: «MOFA» in a row with Viet Nam is not Japan's. */
const NAMES_ONE_STATE = 3;
const isOfFewWords = (name: string): boolean => name.trim().split(/\s+/u).length < NAMES_ONE_STATE;

const ofSide = (side: string): string => ` (${side})`;

/** The word by which a name is asked about, and its meaning kept, for the rows of one side only: «MOFA (VN)». */
const wordOfSide = (name: string, side: string): string =>
  `${beginningOf(name, LONGEST_WORD - ofSide(side).length)}${ofSide(side)}`;

/** Whether a word is asked about for the rows of this side alone. */
export const isAskedBySide = (word: string, side: string | null): boolean =>
  side !== null && word.endsWith(ofSide(side));

/**
 * Whom a name means in a row with another side. A name of few words, or in short, that has a body in a third state is that of the row's own side
 * where this has exactly one, even if a person said of the word alone that it is the third's; else it is asked about with the side, and what is said
 * holds for rows of that side. A whole name, a code and bodies of ours are what they are everywhere.
 */
export function findInRow(
  organisations: OrganisationIndex,
  { name, whose, isLead }: { name: string; whose: Whose; isLead: boolean },
  { homeSide, otherSide }: Sides,
): FoundInRow {
  const found = findIn(organisations, { name, whose, isLead });
  if (otherSide === null || (isLead && whose === "ours")) return { found, word: name };
  const word = wordOfSide(name, otherSide);
  const said = organisations.said(word);
  if (said !== null && said !== LEFT_OUT) return { found: { is: "said", organisation: said }, word };
  const isElsewhere = "organisation" in found && isOfThirdState(found, name, { homeSide, otherSide });
  const isOfSeveral =
    found.is === "several" && (whose === "theirs" || organisations.find(name, "ours").is === "unknown");
  if (!isElsewhere && !isOfSeveral) return { found, word: name };
  const own = organisations.ofSide(name, otherSide);
  const isNamed = own?.names.some((each) => normalized(each) === normalized(name));
  if (own) return { found: { is: isNamed ? "named" : "shortened", organisation: own }, word: name };
  if (said === LEFT_OUT) return { found: { is: "left_out" }, word };
  return isElsewhere ? { found: { is: "unknown" }, word } : { found, word: name };
}

function isOfThirdState(
  { is, organisation }: { is: "named" | "shortened" | "said"; organisation: KnownOrganisation },
  name: string,
  { homeSide, otherSide }: Sides,
): boolean {
  const { side, code } = organisation;
  if (side === otherSide || side === homeSide || normalized(name) === normalized(code)) return false;
  return is === "shortened" || isOfFewWords(name);
}

/** Who works beside the lead in its cell may be of any side, where its name stands in the registry to the letter: «МИД РК, JOGMEC». */
function findIn(
  organisations: OrganisationIndex,
  { name, whose, isLead }: { name: string; whose: Whose; isLead: boolean },
): Found {
  const found = organisations.find(name, whose);
  if (found.is !== "unknown" || isLead) return found;
  const ofAnySide = organisations.find(name);
  return ofAnySide.is === "named" ? ofAnySide : found;
}

/** Among whose bodies it is looked up what a word that is asked about may mean: for a few words no third state's. */
export function proposedAmong(word: string, whose: Whose, { homeSide, otherSide }: Sides): Among {
  if (whose === "ours" || otherSide === null) return whose;
  if (isAskedBySide(word, otherSide)) return { sides: [otherSide] };
  if (!isOfFewWords(word)) return whose;
  return { sides: whose === "theirs" ? [otherSide] : [homeSide, otherSide] };
}
