import type { ListRow } from "@/lib/commitments/list/row";
import { localized } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import { fallbackNoteText } from "./title";
import type { Translations } from "./translations";

/** A title ready to be shown; where it falls back to another language, which, and the note that says so. */
export type TitleTexts = { text: string; fallback?: { lang: Language; note: string } };

export function titleTexts(
  { titles, original }: Pick<ListRow, "titles" | "original">,
  { language, terms }: Pick<Translations, "language" | "terms">,
): TitleTexts {
  const title = localized(titles, original, language);
  return {
    text: title.text,
    ...(title.isFallback && { fallback: { lang: title.language, note: fallbackNoteText(title, terms) } }),
  };
}
