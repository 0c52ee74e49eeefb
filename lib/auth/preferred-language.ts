import { type Language, languages } from "@/lib/vocabulary/languages";

/** The language of this text if it names one of ours ("kk", "en-GB"), else null. */
export function asLanguage(text: string | null | undefined): Language | null {
  const primary = text?.trim().toLowerCase().split("-")[0];
  return languages.find((language) => language === primary) ?? null;
}

/** The first of a browser's Accept-Language that we speak, by its weights; null if none. */
export function acceptedLanguage(header: string | null): Language | null {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";");
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { language: asLanguage(tag), weight: Number(weight ?? 1) };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language ?? null;
}
