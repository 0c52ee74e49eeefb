import type { Language } from "@/lib/vocabulary/languages";

/** States that publish in a language of their own; of English those that talk with others most. */
const publishing: Record<Language, readonly string[]> = {
  kk: ["KZ"],
  ru: ["RU", "KZ", "BY", "KG"],
  en: ["GB", "US", "IN", "AU", "CA", "NZ", "IE", "SG", "PK", "ZA", "NG", "KE", "PH"],
  ja: ["JP"],
};

/**
 * The side that most likely published a text: the one of its parties whose language it is in. Null where none is, or several are:
 * nothing is guessed. `others` are the sides that the text names beside the home side; `isHomeNamed` whether it names that one.
 */
export function likelySide(
  language: Language,
  { home, isHomeNamed, others }: { home: string; isHomeNamed: boolean; others: readonly string[] },
): string | null {
  const ofLanguage = publishing[language];
  const parties = [...(isHomeNamed ? [home] : []), ...others];
  const publishers = parties.filter((side) => ofLanguage.includes(side));
  const [only] = publishers;
  if (publishers.length === 1 && only) return only;
  // A language of one state says it even where the text names nobody.
  return parties.length === 0 && ofLanguage.length === 1 ? (ofLanguage[0] ?? null) : null;
}
