import { getLocale, getTranslations } from "next-intl/server";
import type { Problem } from "@/lib/forms/problems";
import { sideName } from "@/lib/localization/localized";

type Named = { sides?: readonly string[] | undefined; restingOn?: readonly string[] | undefined };

/** What is wrong, in a sentence; it may name sides, and commitments by their references. */
export async function problemSentence(problem: Problem, { sides = [], restingOn = [] }: Named = {}): Promise<string> {
  const [t, language] = await Promise.all([getTranslations("problems"), getLocale()]);
  return t(problem, {
    sides: sides.map((side) => `${sideName(side, language)} (${side})`).join(", "),
    commitments: restingOn.join(", "),
  });
}
