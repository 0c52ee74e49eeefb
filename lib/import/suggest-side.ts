import { findStates } from "@/lib/extraction/parties/find-states";
import { languages } from "@/lib/vocabulary/languages";
import { IN_BRACKETS } from "./check/in-brackets";
import { countryByName } from "./vocabularies";

/** A side in talks that is no state: its code is reserved for it beside those of countries (ISO 3166-1). */
const EUROPEAN_UNION =
  /Европейск\p{L}+ Союз\p{L}*|Евросоюз\p{L}*|(?<!\p{L})(?:ЕС|ЕО|EU)(?!\p{L})|European Union|Еуропалық одақ\p{L}*|Еуроодақ\p{L}*|欧州連合/giu;

/**
 * The other side that a list names over its headings or in its file's name («…по итогам визита в Японию»), where it names one and no more
 * but our own. Null otherwise: a side is proposed, and never taken for granted.
 */
export function suggestSide({ above, fileName }: { above: string; fileName: string }, homeSide: string): string | null {
  const text = `${above}\n${fileName.replaceAll(/[_.]/g, " ")}`;
  const named = new Set(languages.flatMap((language) => findStates(text, language).map(({ code }) => code)));
  if (text.search(EUROPEAN_UNION) !== -1) named.add("EU");
  named.delete(homeSide);
  const [only, another] = named;
  return only !== undefined && another === undefined ? only : null;
}

/** Words of a state's full name beside its own: «Кыргызская Республика», «Жапония мемлекеті». */
const FORM_OF_STATE =
  /(?<!\p{L})(?:(?:народн|демократическ|исламск|арабск|федеративн|социалистическ)(?:ая|ое)|республик[аи]\p{L}*|королевств[оа]|федерация|государство|халық|мемлекеті|корольдігі|people[’']?s|democratic|islamic|federal|republic|kingdom|state|of|the)(?!\p{L})|共和国|王国|国/giu;

/**
 * The side whose name is all that a cell or a heading says, but for what stands in brackets behind it: «США», «Республика Корея (визит 12 мая)», not
 * «Сотрудничество с Японией». Null for anything else.
 */
export function stateAlone(text: string): string | null {
  const name = text.replace(IN_BRACKETS, "").trim();
  const country = countryByName(name);
  if (country) return country;
  const besideUnion = name.replaceAll(EUROPEAN_UNION, " ");
  if (besideUnion !== name && saysNoMore(besideUnion)) return "EU";
  for (const language of languages) {
    for (const { code, start, end } of findStates(name, language)) {
      if (saysNoMore(`${name.slice(0, start)} ${name.slice(end)}`.replaceAll(FORM_OF_STATE, ""))) return code;
    }
  }
  return null;
}

const saysNoMore = (rest: string): boolean => !/[\p{L}\p{N}]/u.test(rest);
