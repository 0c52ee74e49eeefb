import { likelyLanguage } from "@/lib/localization/likely-language";

/** The language to mark words of a file with: likely by their letters, or none that is known. */
export const languageOf = (words: string): string => likelyLanguage(words) ?? "und";
