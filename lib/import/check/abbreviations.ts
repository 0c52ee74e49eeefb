import { normalized } from "../vocabularies";

/** Names of the home state as they end or begin the names of its bodies, which lists leave away. */
export type OwnState = { stems: readonly string[]; short: ReadonlySet<string>; japanese: readonly string[] };

/** Words that lists leave away as well, forms of companies among them: «АО «НК «ҚТЖ»»». */
const SMALL =
  /^(?:республик\p{L}*|republic|of|the|and|и|және|ао|ақ|jsc|нао|кеақ|нк|ұк|nc|тоо|жшс|llp|ргп|рмк|гкп|мкк|рго|гу|мм|пхв|шжқ)$/u;
const NATIONAL_COMPANY =
  /(?<!\p{L})(?:национальн\p{L}+ компани\p{L}+|ұлттық компания\p{L}*|national company)(?!\p{L})/gu;
const MINISTRY = "мин";
const SHORTEST_PART = 3;

/** By the state's names in the four languages. */
export function ownState(names: { ru: string; kk: string; en: string; ja: string }): OwnState {
  const stem = (name: string) => normalized(name).slice(0, Math.max(4, name.length - 2));
  return {
    stems: [names.ru, names.kk, names.en].map(stem),
    short: new Set([`р${normalized(names.ru).charAt(0)}`, `${normalized(names.kk).charAt(0)}р`]),
    japanese: [`${names.ja}共和国`, `${names.ja}国`, names.ja],
  };
}

/** The words of a name without those that only say whose body it is. */
export function ownWords(name: string, { stems, short, japanese }: OwnState): string[] {
  const named = normalized(name).replaceAll(NATIONAL_COMPANY, " ");
  const plain = japanese.reduce((text, state) => text.replace(state, ""), named);
  return wordsOf(plain).filter(
    (word) => !SMALL.test(word) && !short.has(word) && !stems.some((stem) => word.startsWith(stem)),
  );
}

/** Whether a name ends or begins with the short name of our state: «МТ РК», «ҚР КМ». */
export function saysOwnState(name: string, { short }: OwnState): boolean {
  return wordsOf(normalized(name)).some((word) => short.has(word));
}

export function wordsOf(plain: string): string[] {
  return plain.split(/[\s,;()./–—-]+/u).filter(Boolean);
}

/**
 * Whether words shorten a name, as offices do: each begins a word of the name, in its order and from its first word on («Мин.
 * промышленности», «ауыл шар. мин.», "Min. of Agriculture"); «мин» and a part in one («Минэкологии»); its initials (MoT), of
 * which two are enough where the state stands beside them (`isOfState`: «МТ РК»); or, in Japanese, some of its characters from the first
 * to the last (農水省 for 農林水産省).
 */
export function shortens(typed: readonly string[], name: readonly string[], isOfState = false): boolean {
  const [only] = typed.length === 1 ? typed : [];
  const fewest = isOfState ? 2 : SHORTEST_PART;
  if (
    only !== undefined &&
    (isInitials(only, name, fewest) || isMinistry(only, name) || isOfCharacters(only, name.join("")))
  ) {
    return true;
  }
  return beginsInOrder(typed, name) && typed.join("").length >= SHORTEST_PART;
}

function beginsInOrder(typed: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  return typed.every((word, index) => {
    const found = name.findIndex((each, place) => place >= at && each.startsWith(word));
    at = found + 1;
    return found !== -1 && (index > 0 || found === 0);
  });
}

function isMinistry(word: string, name: readonly string[]): boolean {
  const part = word.slice(MINISTRY.length);
  return (
    word.startsWith(MINISTRY) &&
    part.length >= SHORTEST_PART &&
    (name[0]?.startsWith(MINISTRY) ?? false) &&
    name.slice(1).some((each) => each.startsWith(part))
  );
}

function isInitials(word: string, name: readonly string[], fewest: number): boolean {
  const initials = name.map((each) => each.charAt(0)).join("");
  return word.length >= fewest && (word === initials || word.replace(/(?<=^.)o/u, "") === initials);
}

const HAN = /^[\p{Script=Han}]{3,}$/u;

function isOfCharacters(word: string, name: string): boolean {
  if (!HAN.test(word) || !name.startsWith(word.charAt(0)) || !name.endsWith(word.slice(-1))) return false;
  let at = 0;
  for (const character of word) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
