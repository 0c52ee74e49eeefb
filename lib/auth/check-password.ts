import { beginningOf } from "@/lib/beginning-of";
import { transliterated } from "@/lib/transliterated";
import { inLatinLayout } from "./keyboard-layouts";

export type PasswordFlaw = "password_common" | "password_of_own_words";

/** A password that is found within so many guesses, as a power of ten, is refused: zxcvbn's "very" and "somewhat guessable". */
const TOO_FEW_GUESSES = 8;

/**
 * UTF-16 code units that zxcvbn looks at: some ten milliseconds of the thread that answers everybody, at worst; its cost grows with the
 * square of the length. A password that begins with so many guessable ones is refused whatever follows.
 */
const LOOKED_AT = 24;

/** So many letters and digits must be left of a password without the words that are tried first. */
const LEFT_AT_LEAST = 8;

/** What people here begin with, beside the list of leaked passwords that the package brings. */
const FAMILIAR_WORDS = `
  pacta пакта password пароль құпиясөз привет сәлем admin админ администратор әкімші
  kazakhstan казахстан қазақстан astana астана almaty алматы japan япония жапония
  ministry министерство министрлік министр посольство елшілік договор келісім секрет құпия
  руководитель басшы координатор үйлестіруші исполнитель орындаушы наблюдатель бақылаушы
  winter spring summer autumn зима весна лето осень қыс көктем жаз күз
  январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь`;

/**
 * Why a password would be guessed soon, or null. It is one of the known ones or a walk over the keyboard, however it is written
 * (zxcvbn, with what was typed in a Cyrillic layout read on the Latin keys as well), or a familiar word with little else; or it
 * is made of the person's own words: `about` is what an acquaintance would try, such as the name, the e-mail and what the
 * organisation is called. Its length is asked for elsewhere. The list of passwords is loaded when it is first asked for.
 */
export async function passwordFlaw(password: string, about: readonly string[]): Promise<PasswordFlaw | null> {
  const { guesses, familiar } = await checker();
  const written = [...new Set([password.toLowerCase(), inLatinLayout(password)])];
  const isGuessed = (words: string[]) =>
    written.some((each) => guesses(beginningOf(each, LOOKED_AT), words) < TOO_FEW_GUESSES);
  const isBuiltOf = (words: string[]) => written.some((each) => left(each, words) < LEFT_AT_LEAST);
  const own = ownWords(about);
  // With more words there are only fewer guesses: what stands here stands without them, and is looked at once.
  if (!isGuessed(own) && !isBuiltOf([...own, ...familiar])) return null;
  return isGuessed([]) || isBuiltOf(familiar) ? "password_common" : "password_of_own_words";
}

/** How many letters and digits are left without the words; the longest go first, because others may be part of them. */
function left(password: string, words: readonly string[]): number {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, " "), password);
  return rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function ownWords(about: readonly string[]): string[] {
  const words = about.flatMap((text) => [text.replaceAll(/\s/gu, ""), ...text.split(/[^\p{L}\p{N}]+/u)]);
  return everyWayToWrite(words.filter((word) => word.length >= 3));
}

function everyWayToWrite(words: readonly string[]): string[] {
  const ways = words.flatMap((word) => {
    const latin = transliterated(word);
    // "й" and "ы" are read out in either letter.
    return [word.toLowerCase(), inLatinLayout(word), latin, latin.replaceAll("y", "i")];
  });
  return [...new Set(ways)];
}

let loading: ReturnType<typeof load> | undefined;

function checker() {
  loading ??= load();
  return loading;
}

async function load() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs: graphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs });
  const guesses = (password: string, words: string[]) => zxcvbn.check(password, words).guessesLog10;
  return { guesses, familiar: everyWayToWrite(FAMILIAR_WORDS.trim().split(/\s+/)) };
}
