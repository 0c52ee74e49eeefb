import { type Language, languages } from "@/lib/vocabulary/languages";
import { likelyLanguage } from "./likely-language";
import type { Localized } from "./localized";

/*
 * Others' words inside a sentence of ours, such as a reason within a line of history: they stand between characters of
 * Unicode's private use, so that the sentence stays a plain string for the messages, and each part gets its own `lang`
 * where it is shown.
 */
const OPEN = "\uE000";
const LANGUAGE_ENDS = "\uE001";
const CLOSE = "\uE002";

/** Not exported, and no value has it. */
declare const written: unique symbol;

/**
 * What a person wrote, in whatever language: a string that the compiler takes for none, so that no sentence of ours and no
 * page takes it before `markForeign`. A template literal still would: there is no type to keep it out.
 */
export type WrittenText = { readonly [written]: true };

export function asWritten(text: string): WrittenText {
  return text as unknown as WrittenText;
}

/** A piece of a sentence; `language` is null for our own words. */
type TextPart = { text: string; language: Language | null };

/** Others' words, to be put into a sentence that is shown through `splitForeign`. What they wrote can't end the mark early. */
export function markForeign(
  words: WrittenText | string,
  language: Language | null = likelyLanguage(words as string),
): string {
  const cleaned = (words as string).replaceAll(/[\uE000-\uE002]/g, "");
  return language === null ? cleaned : `${OPEN}${language}${LANGUAGE_ENDS}${cleaned}${CLOSE}`;
}

/** A name inside a sentence of ours, marked where it is not in the reader's language. */
export function inOwnLanguage({ text, language, isFallback }: Localized): string {
  return isFallback ? markForeign(text, language) : text;
}

/** The sentence in parts, ours and others', in order. */
export function splitForeign(sentence: string): TextPart[] {
  return sentence
    .split(/(\uE000[a-z]{2}\uE001[^\uE002]*\uE002)/)
    .map((piece) => {
      const [, code, text] = /^\uE000([a-z]{2})\uE001([^\uE002]*)\uE002$/.exec(piece) ?? [];
      const language = languages.find((one) => one === code);
      return language && text !== undefined ? { text, language } : { text: piece, language: null };
    })
    .filter(({ text }) => text !== "");
}
