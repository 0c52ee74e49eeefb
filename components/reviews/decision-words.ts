import type { getTranslations } from "next-intl/server";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Outcome } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";

type Translator<Namespace extends "minutes" | "terms"> = Awaited<ReturnType<typeof getTranslations<Namespace>>>;
export type MinutesTranslations = { language: Language; t: Translator<"minutes">; terms: Translator<"terms"> };

/** What was decided, as minutes say it, with how something was closed and to which level it was raised: «Снять с контроля: Исполнено». */
export function decisionWords(
  { type, outcome, level }: { type: ReviewDecisionType; outcome: Outcome | null; level: ControlLevel | null },
  { language, t, terms }: MinutesTranslations,
): string {
  const how = [outcome && terms(`outcome.${outcome}`), level && terms(`controlLevel.${level}`)].filter(
    (one) => one !== null,
  );
  return [t(`decision.${type}`), ...how].join(labelEnd(language));
}
