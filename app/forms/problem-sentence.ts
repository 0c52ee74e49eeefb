import { getLocale, getTranslations } from "next-intl/server";
import type { Problem } from "@/lib/forms/problems";
import { sideName } from "@/lib/localization/localized";

/** What is wrong, in a sentence; `sides` are those it names. */
export async function problemSentence(problem: Problem, sides: readonly string[] = []): Promise<string> {
  const [t, language] = await Promise.all([getTranslations("problems"), getLocale()]);
  return t(problem, { sides: sides.map((side) => `${sideName(side, language)} (${side})`).join(", ") });
}
