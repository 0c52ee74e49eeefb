import { beginningOf } from "@/lib/beginning-of";
import { normalized } from "../vocabularies";
import { LEFT_OUT, LONGEST_WORD } from "../words";
import type { Among, Found, KnownOrganisation, OrganisationIndex, Whose } from "./organisation-index";

type Sides = { homeSide: string; otherSides: readonly string[] };

/** What a name of a row means, and the word that a person says its meaning by. */
type FoundInRow = { found: Found; word: string };

/** A few words of them have the bodies of many states: «MOFA» in a row with Viet Nam is not Japan's. */
const NAMES_ONE_STATE = 3;
const isOfFewWords = (name: string): boolean => name.trim().split(/\s+/u).length < NAMES_ONE_STATE;

const ofSides = (sides: readonly string[]): string => ` (${sides.join(", ")})`;

/** The word by which a name is asked about, and its meaning kept, for the rows of these sides only: «MOFA (VN)». */
const wordOfSides = (name: string, sides: readonly string[]): string =>
  `${beginningOf(name, LONGEST_WORD - ofSides(sides).length)}${ofSides(sides)}`;

/** Whether a word is asked about for the rows of these sides alone. */
export const isAskedBySide = (word: string, sides: readonly string[]): boolean =>
  sides.length > 0 && word.endsWith(ofSides(sides));

/**
 * Whom a name means in a row with other sides. A name of few words, or in short, that has a body in a third state is that of the row's own sides
 * where these have exactly one, even if a person said of the word alone that it is the third's; else it is asked about with the side, and what is said
 * holds for rows of that side. A whole name, a code and bodies of ours are what they are everywhere.
 */
export function findInRow(
  organisations: OrganisationIndex,
  { name, whose, isLead }: { name: string; whose: Whose; isLead: boolean },
  { homeSide, otherSides }: Sides,
): FoundInRow {
  const found = findIn(organisations, { name, whose, isLead });
  if (otherSides.length === 0 || (isLead && whose === "ours")) return { found, word: name };
  const word = wordOfSides(name, otherSides);
  const said = organisations.said(word);
  if (said !== null && said !== LEFT_OUT) return { found: { is: "said", organisation: said }, word };
  const isElsewhere = "organisation" in found && isOfThirdState(found, name, { homeSide, otherSides });
  const isOfSeveral =
    found.is === "several" && (whose === "theirs" || organisations.find(name, "ours").is === "unknown");
  if (!isElsewhere && !isOfSeveral) return { found, word: name };
  const ofThese = otherSides.flatMap((side) => organisations.ofSide(name, side) ?? []);
  const [own] = ofThese.length === 1 ? ofThese : [];
  const isNamed = own?.names.some((each) => normalized(each) === normalized(name));
  if (own) return { found: { is: isNamed ? "named" : "shortened", organisation: own }, word: name };
  if (said === LEFT_OUT) return { found: { is: "left_out" }, word };
  return isElsewhere ? { found: { is: "unknown" }, word } : { found, word: name };
}

function isOfThirdState(
  { is, organisation }: { is: "named" | "shortened" | "said"; organisation: KnownOrganisation },
  name: string,
  { homeSide, otherSides }: Sides,
): boolean {
  const { side, code } = organisation;
  if (otherSides.includes(side) || side === homeSide || normalized(name) === normalized(code)) return false;
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
export function proposedAmong(word: string, whose: Whose, { homeSide, otherSides }: Sides): Among {
  if (whose === "ours" || otherSides.length === 0) return whose;
  if (isAskedBySide(word, otherSides)) return { sides: otherSides };
  if (!isOfFewWords(word)) return whose;
  return { sides: whose === "theirs" ? otherSides : [homeSide, ...otherSides] };
}
