import type { Language } from "@/lib/vocabulary/languages";

/** What stands between a label and what it is of: in Japanese a full-width colon, which brings its own space. */
export const labelEnd = (language: Language): string => (language === "ja" ? "：" : ": ");

/** Words in a row, as the language parts them: in Japanese 、 whatever else would stand between them. */
export const inARow = (words: readonly string[], language: Language, mark: ", " | "; "): string =>
  words.join(language === "ja" ? "、" : mark);
