import { getLocale, getTranslations } from "next-intl/server";
import { problemSentence } from "@/app/form-answers";
import { sideName } from "@/lib/localization/localized";
import type { SourceDetails } from "@/lib/releases/source/check-source";

/** What is wrong with where a text comes from, at its field. */
export async function sourceErrors({ problem, field, sides }: SourceDetails): Promise<Record<string, string>> {
  if (problem !== "sides_differ" || !sides) return { [field]: await problemSentence("capture", problem) };
  const [t, language] = await Promise.all([getTranslations("capture.source"), getLocale()]);
  const names = sides.map((side) => `${sideName(side, language)} (${side})`).join(", ");
  return { [field]: t("sidesDiffer", { sides: names }) };
}
