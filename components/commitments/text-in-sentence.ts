import type { ShownText } from "@/lib/commitments/translations/shown-text";
import { markForeign } from "@/lib/localization/foreign-text";
import type { Translations } from "./translations";

/** Others' words within a sentence of ours: a translation says that it is one, and its original stands on the page of translations. */
export function textInSentence({ text, textIn, original }: ShownText, terms: Translations["terms"]): string {
  const words = markForeign(text, textIn ?? undefined);
  return original ? terms("translated", { text: words }) : words;
}
