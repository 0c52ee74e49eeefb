import type { Language } from "@/lib/vocabulary/languages";

const KILOBYTE = 1024;

/** By hand: the tables of browsers and of Node mix Latin and Cyrillic letters in Kazakh. */
const units: Record<Language, [kilobytes: string, megabytes: string]> = {
  en: ["\u00A0KB", "\u00A0MB"],
  ru: ["\u00A0КБ", "\u00A0МБ"],
  kk: ["\u00A0КБ", "\u00A0МБ"],
  ja: ["KB", "MB"],
};

/** A number of bytes as one says it: "340 KB", "2.3 MB". Of 1024 each. */
export function fileSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  const isLarge = kilobytes >= KILOBYTE;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return number.format(isLarge ? bytes / KILOBYTE ** 2 : kilobytes) + units[language][isLarge ? 1 : 0];
}
