import { getLocale, getTranslations } from "next-intl/server";
import type { Problem } from "@/lib/forms/problems";
import { sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";

type Named = { sides?: readonly string[] | undefined; restingOn?: readonly string[] | undefined };

/** What is wrong, in a sentence; it may name sides, and commitments by their references. */
export async function problemSentence(problem: Problem, { sides = [], restingOn = [] }: Named = {}): Promise<string> {
  const [t, language] = await Promise.all([getTranslations("problems"), getLocale()]);
  return t(problem, {
    sides: inARow(
      sides.map((side) => `${sideName(side, language)} (${side})`),
      language,
      ", ",
    ),
    commitments: inARow(restingOn, language, ", "),
  });
}
