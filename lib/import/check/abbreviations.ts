import { normalized } from "../vocabularies";

/** Names of the home state as they end or begin the names of its bodies, which lists leave away. */
export type OwnState = { stems: readonly string[]; short: ReadonlySet<string>; japanese: readonly string[] };

/** Words that lists leave away as well, forms of companies among them: «АО «НК «ҚТЖ»»». */
const SMALL =
  /^(?:республик\p{L}*|republic|of|the|and|и|және|мен|&|ао|ақ|нак|ұак|фнб|ұәқ|jsc|нао|кеақ|нк|ұк|nc|тоо|жшс|llp|ргп|рмк|гкп|мкк|рго|гу|мм|пхв|шжқ)$/u;
const NATIONAL_COMPANY =
  /(?<!\p{L})(?:национальн\p{L}+ компани\p{L}+|ұлттық компания\p{L}*|national company)(?!\p{L})/gu;
/** «Мин-во», «м-во»: a ministry in short. */
const MINISTRY_IN_SHORT = /(?<!\p{L})(?:мин|м)-?(?:во|ва|ву|вом|ве|стр|гі|лігі)(?!\p{L})/gu;
const MINISTRY = "мин";
/** Behind the name in Kazakh: «Көлікмині». */
const MINISTRY_KK = "мині";
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
  const named = normalized(name).replaceAll(NATIONAL_COMPANY, " ").replaceAll(MINISTRY_IN_SHORT, MINISTRY);
  const plain = japanese.reduce((text, state) => text.replace(state, ""), named);
  return wordsOf(plain).filter(
    (word) => !SMALL.test(word) && !short.has(word) && !stems.some((stem) => word.startsWith(stem)),
  );
}

/** Words that many bodies have: what kind of body one is. */
const KIND_OF_BODY =
  /^(?:министерств|министрліг|ministr|minister|мин$|min$|агентств|агенттіг|agenc|комитет|committee|департамент|departament|department|управлени|басқарма|акимат|әкімдіг|akimat|област|облыс|обл$|г$|қ$|город|қала|district|район|аудан|национальн|ұлттық|national|центр|centre|center|орталы|институт|institute|университет|universit|посольств|embassy|елшіліг|компани|company|group|фонд|қор)/u;

/** The words of a name that tell it from others of its kind; all of them where none does. */
export function specificWords(words: readonly string[]): readonly string[] {
  const specific = words.filter((word) => !KIND_OF_BODY.test(word));
  return specific.length > 0 ? specific : words;
}

/** Kazakh names are typed on Russian keyboards too («Самрук-Казына»); in a short word a letter tells one body from another (СІМ, СИМ). */
const RUSSIAN: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
};
const SHORTEST_FOLDED = 5;
export const withoutKazakhLetters = (word: string): string =>
  word.length < SHORTEST_FOLDED ? word : word.replaceAll(/[әғқңөұүһі]/gu, (letter) => RUSSIAN[letter] ?? letter);

/** The letter that words begin with, as either keyboard has it: whatever `shortens` a name begins as the name does. */
export function firstLetter([first = ""]: readonly string[]): string {
  const letter = first.charAt(0);
  return RUSSIAN[letter] ?? letter;
}

/** The first letters of a name's words, as its short form has them: «МЗ», «ҚМ». */
export const initialsOf = (name: string, state: OwnState): string =>
  ownWords(name, state)
    .map((word) => word.charAt(0))
    .join("");

/** Whether a name ends or begins with the short name of our state: «МТ РК», «ҚР КМ». */
export function saysOwnState(name: string, { short }: OwnState): boolean {
  return wordsOf(normalized(name)).some((word) => short.has(word));
}

const STEM = 5;

/** Names without the words that the body above has as well: lists of its own office leave them away («Кәсіпкерлік басқармасы»). */
export function withoutWordsOf(above: readonly string[], names: readonly (readonly string[])[]): string[][] {
  const stems = new Set(above.map((word) => word.slice(0, STEM)));
  return names.flatMap((words) => {
    const own = words.filter((word) => !stems.has(word.slice(0, STEM)));
    return own.length > 1 && own.length < words.length ? [own] : [];
  });
}

const COMPANY_IN_FULL =
  /акционерн\p{L}+ обществ\p{L}+|товариществ\p{L}+ с ограниченной ответственностью|акционерлік қоғам\p{L}*|жауапкершілігі шектеулі серіктестіг\p{L}*|joint[- ]stock company/gu;

/** Whether words around a quoted name say no more than the form of a company and its state: «АО «НАК», not «Профсоюз АО». */
export function isCompanyForm(words: string, state: OwnState): boolean {
  return ownWords(normalized(words).replaceAll(COMPANY_IN_FULL, " "), state).length === 0;
}

/** What stands between two marks of quotation with none inside, as the own names of companies do. */
export function quotedIn(name: string): string[] {
  const pieces = name.split(/[«»“”„"]/u).map((each) => each.trim());
  return pieces.slice(1, -1).filter((each) => each.length >= SHORTEST_PART);
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
  const [first = "", ...others] = typed;
  const part = others.length > 0 && first.startsWith(MINISTRY) ? first.slice(MINISTRY.length) : "";
  // «Минпромышленности и строительства».
  if (part.length >= SHORTEST_PART && shortens([MINISTRY, part, ...others], name, isOfState)) return true;
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
    const folded = withoutKazakhLetters(word);
    const found = name.findIndex((each, place) => place >= at && withoutKazakhLetters(each).startsWith(folded));
    // Behind others they are rather a body beside this one: «Көлік министрлігі, ААК».
    const run = found === -1 && index < typed.length - 1 ? initialsFrom(word, name, at) : -1;
    at = found === -1 ? run + word.length : found + 1;
    return (found !== -1 || run !== -1) && (index > 0 || Math.max(found, run) === 0);
  });
}

/** Where words of a name follow one another whose first letters these are («Ministry of AI and Digital Development», «ҰҚК шекара қызметі»); -1 for nowhere. */
function initialsFrom(letters: string, name: readonly string[], from: number): number {
  return name.findIndex(
    (_, place) =>
      place >= from &&
      letters.length > 1 &&
      [...letters].every(
        (letter, next) => (name[place + next] ?? "").length >= SHORTEST_PART && name[place + next]?.startsWith(letter),
      ),
  );
}

/** Whether a word is a ministry in one («Минэкологии», «Көлікмині»). */
export function isMinistry(word: string, name: readonly string[]): boolean {
  if (word.endsWith(MINISTRY_KK)) {
    const stem = word.slice(0, -MINISTRY_KK.length);
    return (
      stem.length >= SHORTEST_PART &&
      name.some((each) => each.startsWith("министрліг")) &&
      (name[0]?.startsWith(stem) ?? false)
    );
  }
  const part = word.slice(MINISTRY.length);
  return (
    word.startsWith(MINISTRY) &&
    part.length >= SHORTEST_PART &&
    (name[0]?.startsWith(MINISTRY) ?? false) &&
    name.slice(1).some((each) => each.startsWith(part))
  );
}

/** Whether a word has the first letters of a name's words, `fewest` at least («MoT», «МЗ»). */
export function isInitials(word: string, name: readonly string[], fewest: number): boolean {
  // What is short itself is no word to have an initial: MoA is not the Ministry of AI.
  if (name.some((each) => each.length < SHORTEST_PART)) return false;
  const initials = name.map((each) => each.charAt(0)).join("");
  const isOf = /^(?:minist|depart)/u.test(name[0] ?? "") && word.replace(/(?<=^.)o/u, "") === initials;
  return word.length >= fewest && (word === initials || isOf);
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
