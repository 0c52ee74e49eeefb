import { type Language, languages } from "@/lib/vocabulary/languages";
import { likelyLanguage } from "./likely-language";

/*
 * Others' words inside a sentence of ours, such as a reason within a line of history: they stand between characters of
 * Unicode's private use, so that the sentence stays a plain string for the messages, and each part gets its own `lang`
 * where it is shown.
 */
const OPEN = "\uE000";
const LANGUAGE_ENDS = "\uE001";
const CLOSE = "\uE002";

/** A piece of a sentence; `language` is null for our own words. */
export type TextPart = { text: string; language: Language | null };

/** Others' words, to be put into a sentence that is shown through `splitForeign`. What they wrote can't end the mark early. */
export function markForeign(text: string, language: Language | null = likelyLanguage(text)): string {
  const theirs = text.replaceAll(/[\uE000-\uE002]/g, "");
  return language === null ? theirs : `${OPEN}${language}${LANGUAGE_ENDS}${theirs}${CLOSE}`;
}

/** The sentence in parts, ours and theirs, in order. */
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
