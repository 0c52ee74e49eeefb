import { findStates } from "@/lib/extraction/parties/find-states";
import { languages } from "@/lib/vocabulary/languages";
import { IN_BRACKETS } from "./check/in-brackets";
import { countryByName, countryCodes } from "./vocabularies";

/** A side in talks that is no state: its code is reserved for it beside those of countries (ISO 3166-1). */
const EUROPEAN_UNION =
  /Европейск\p{L}+ Союз\p{L}*|Евросоюз\p{L}*|(?<!\p{L})(?:ЕС|ЕО|EU)(?!\p{L})|European Union|Еуропалық одақ\p{L}*|Еуроодақ\p{L}*|欧州連合/giu;

/**
 * The other sides that a list names over its headings or in its file's name («…по итогам переговоров с КНР и Турцией»), without our own, in the order
 * of their codes. Empty where it names none: sides are proposed, and never taken for granted.
 */
export function suggestSides({ above, fileName }: { above: string; fileName: string }, homeSide: string): string[] {
  const text = `${above}\n${fileName.replaceAll(/[_.]/g, " ")}`;
  const named = new Set(languages.flatMap((language) => findStates(text, language).map(({ code }) => code)));
  if (text.search(EUROPEAN_UNION) !== -1) named.add("EU");
  named.delete(homeSide);
  return [...named].toSorted();
}

/** Words of a state's full name beside its own: «Кыргызская Республика», «Жапония мемлекеті». */
const FORM_OF_STATE =
  /(?<!\p{L})(?:(?:народн|демократическ|исламск|арабск|федеративн|социалистическ)(?:ая|ое)|республик[аи]\p{L}*|королевств[оа]|федерация|государство|халық|мемлекеті|корольдігі|people[’']?s|democratic|islamic|federal|republic|kingdom|state|of|the)(?!\p{L})|共和国|王国|国/giu;

/** UTF-16 code units: what is longer says more than the names of some states, and is not read for them. */
const LONGEST = 200;

/** A state's full name holds its own once, or its name and what its people are called. */
const MOST_MENTIONS = 4;

/**
 * The side whose name is all that a cell or a heading says, but for what stands in brackets behind it: «США», «Республика Корея (визит 12 мая)», not
 * «Сотрудничество с Японией». Null for anything else, and for what is longer than any.
 */
export function stateAlone(text: string): string | null {
  if (text.length > LONGEST) return null;
  const name = text.replace(IN_BRACKETS, "").trim();
  const country = countryByName(name);
  if (country) return country;
  const besideUnion = name.replaceAll(EUROPEAN_UNION, " ");
  if (besideUnion !== name && saysNoMore(besideUnion)) return "EU";
  for (const language of languages) {
    const mentions = findStates(name, language);
    if (mentions.length > MOST_MENTIONS) continue;
    for (const { code, start, end } of mentions) {
      if (saysNoMore(`${name.slice(0, start)} ${name.slice(end)}`.replaceAll(FORM_OF_STATE, ""))) return code;
    }
  }
  return null;
}

const saysNoMore = (rest: string): boolean => !/[\p{L}\p{N}]/u.test(rest);

/** Between states: «КНР, Турция», «ФРГ и Корея», "China & Türkiye", 「中国・韓国」. */
const BETWEEN_STATES =
  /[,;/+&、，・·\n]|\s[–—-]\s|(?<!\p{L})(?:и|с|және|мен|пен|бен|and|with)(?!\p{L})|および|及び|ならびに|並びに|と/iu;

/**
 * The sides that are all that a cell or a heading says, by their names or codes, each once, in the order of their codes; empty for anything else.
 * A part that is no state makes the whole none.
 */
export function statesAlone(text: string): string[] {
  if (text.length > LONGEST) return [];
  const only = stateAlone(text);
  if (only) return [only];
  const codes = partsOf(text).map((part) => stateAlone(part) ?? codeAlone(part));
  return codes.every((code) => code !== null) ? [...new Set(codes)].toSorted() : [];
}

/** Whether so many of these cells, as a share, name states alone; looks no further once too many do not. */
export function areMostlyStates(cells: readonly string[], share: number): boolean {
  let others = 0;
  for (const cell of cells) {
    if (statesAlone(cell).length === 0) others += 1;
    if (cells.length - others < cells.length * share) return false;
  }
  return true;
}

const partsOf = (text: string): string[] =>
  text
    .replace(IN_BRACKETS, "")
    .split(BETWEEN_STATES)
    .filter((part) => !saysNoMore(part));

/**
 * The same of a heading, where two letters by themselves are rather words («III. IT», «Кадры (HR)»): a code that stands alone is a side only where the
 * file has it (`given`).
 */
export function statesOfHeading(heading: string, given: readonly string[]): string[] {
  const states = statesAlone(heading);
  const isOneCode = states.length === 1 && stateAlone(heading) === null && partsOf(heading).length === 1;
  return isOneCode ? states.filter((code) => given.includes(code)) : states;
}

let codesInUse: ReadonlySet<string> | null = null;

function codeAlone(part: string): string | null {
  codesInUse ??= new Set([...countryCodes(), "EU"]);
  const code = part.trim();
  return codesInUse.has(code) ? code : null;
}

/** What stands in the brackets at the end of a heading: «Общие вопросы (КНР, Турция)». Empty where there are none. */
export const inBracketsOf = (heading: string): string => /[(（]([^()（）]*)[)）]\s*$/u.exec(heading)?.[1] ?? "";

const BETWEEN_CODES = ",";

/** Several sides as they are kept and sent: `CN,TR`. */
export const sidesCode = (sides: readonly string[]): string => sides.join(BETWEEN_CODES);

const MOST_COMBINED = 5;

/** What several sides of a list can be in one row, as codes: each, each two, and all. Of more than a few only each and all. */
export function sidesTogether(sides: readonly string[]): string[] {
  const ordered = [...new Set(sides)].toSorted();
  const pairs =
    ordered.length > MOST_COMBINED
      ? []
      : ordered.flatMap((one, at) => ordered.slice(at + 1).map((other) => [one, other]));
  return [...new Set([...pairs, ordered, ...ordered.map((side) => [side])].map(sidesCode))].filter(Boolean);
}

/** The sides of such a code, or of codes as people type them: "CN, TR". Empty where any of it is no code in use, and of what is longer than some. */
export function sidesOfCode(code: string): string[] {
  if (code.length > LONGEST) return [];
  const codes = code
    .toUpperCase()
    .split(/[\s,;/、]+/u)
    .filter(Boolean);
  return codes.every((each) => codeAlone(each) !== null) ? [...new Set(codes)].toSorted() : [];
}
