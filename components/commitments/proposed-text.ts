import { labelEnd } from "@/lib/localization/punctuation";
import type { Outcome, ProposedDecision } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { Translations } from "./translations";

/** What is proposed, in words: "take off control: fulfilled". `value` is that of what has no outcome and no level. */
export function proposedText(
  of: { decision: ProposedDecision; outcome: Outcome | null; controlLevel: ControlLevel | null },
  terms: Translations["terms"],
  language: Language,
  value: string | null = null,
): string {
  const { decision, outcome, controlLevel } = of;
  const term = outcome ? terms(`outcome.${outcome}`) : controlLevel ? terms(`controlLevel.${controlLevel}`) : null;
  const what = term === null ? value : term.charAt(0).toLocaleLowerCase(language) + term.slice(1);
  return `${terms(`proposedDecision.${decision}`)}${what ? `${labelEnd(language)}${what}` : ""}`;
}
