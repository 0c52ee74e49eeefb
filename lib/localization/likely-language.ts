import type { Language } from "@/lib/vocabulary/languages";

/**
 * The language a name or a title is most likely in, by its letters alone, for texts whose language nobody noted: enough
 * for a screen reader's voice and for hyphenation, and for nothing else. Kazakh has letters that Russian has not; a text
 * of theirs without one passes for Russian. Null where there is no letter of any of them.
 */
export function likelyLanguage(text: string): Language | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return "ja";
  if (/[әғқңөұүһі]/iu.test(text)) return "kk";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  return /\p{Script=Latin}/u.test(text) ? "en" : null;
}
