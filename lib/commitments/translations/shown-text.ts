import type { TranslatedField } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

/** What somebody wrote; the language is null where it was never said. */
export type OriginalText = { text: string; textIn: Language | null };

/** Of an earlier wording where the original was changed since. */
type Translation = { text: string; isOfEarlier: boolean };

/** The translations of a commitment's texts into one reader's language. */
export type ReaderTranslations = {
  language: Language;
  fields: ReadonlyMap<TranslatedField, Translation>;
  /** By who wrote it, when and in which words: `actKey`. */
  acts: ReadonlyMap<string, Translation>;
};

/** A text as a reader gets it: `original` is what it was translated from, and null where it stands as it was written. */
export type ShownText = OriginalText & { original: OriginalText | null; isOfEarlier: boolean };

type Act = { authorId: string | null; at: Date };

/** One person's words in one step, wherever they are kept: in a row of their own, beside a date, in history. */
export function actKey({ authorId, at }: Act, words: string): string {
  return `${authorId ?? ""} ${at.getTime()} ${words}`;
}

/** A commitment's own words for this reader: the translation if there is one, else as they were written. */
export function shownField(translations: ReaderTranslations, field: TranslatedField, of: OriginalText): ShownText {
  return shown(of, translations.fields.get(field), translations.language);
}

/** What a person wrote in a step, for this reader. */
export function shownAct(translations: ReaderTranslations, act: Act, of: OriginalText): ShownText {
  return shown(of, translations.acts.get(actKey(act, of.text)), translations.language);
}

/** As it was written. */
export function shownAsWritten(of: OriginalText): ShownText {
  return { text: of.text, textIn: of.textIn, original: null, isOfEarlier: false };
}

/** What is written in the reader's language needs no translation, whatever was made before it was. */
function shown(of: OriginalText, translation: Translation | undefined, language: Language): ShownText {
  if (!translation || of.textIn === language) return shownAsWritten(of);
  const { text, isOfEarlier } = translation;
  return { text, textIn: language, original: { text: of.text, textIn: of.textIn }, isOfEarlier };
}
