import type { Language } from "@/lib/vocabulary/languages";

const KANA = /[぀-ヿ]/gu;
const HAN = /\p{Script=Han}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Letters that Kazakh has and Russian has not. */
const KAZAKH = /[әғқңөұүһі]/giu;
/** A Russian text names Kazakh people and places: so many letters in a hundred make it Kazakh. */
const KAZAKH_SHARE = 0.04;
/** Enough to know a language by, and no more, so that a long text costs no more than a short one. */
const SAMPLE = 4000;

/**
 * The language a text is most likely written in, by the letters at its beginning; of the four only, so that French counts as
 * English. A text without letters counts as `fallback`.
 */
export function detectLanguage(text: string, fallback: Language = "ru"): Language {
  const sample = text.slice(0, SAMPLE);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const japanese = count(KANA) * 2 + count(HAN) * 2;
  const cyrillic = count(CYRILLIC);
  const latin = count(LATIN);
  if (japanese + cyrillic + latin === 0) return fallback;
  if (japanese >= cyrillic && japanese >= latin) return "ja";
  if (latin > cyrillic) return "en";
  return count(KAZAKH) >= cyrillic * KAZAKH_SHARE ? "kk" : "ru";
}
