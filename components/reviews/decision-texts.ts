import { organisationLabel } from "@/components/commitments/organisation-name";
import type { Translations } from "@/components/commitments/translations";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { namesOf, shortNamesOf } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import type { MadeDecision } from "@/lib/reviews/review";
import type { Language } from "@/lib/vocabulary/languages";

type DecisionTexts = {
  /** What it is, and that it was only proposed. */
  what: string;
  /** What it leads to, with the text of the reason or of the next step. */
  text: { text: string; lang: Language } | null;
  who: string | null;
  /** By when. */
  when: string | null;
};

/** A decision of a review in words. */
export function decisionTexts(
  decision: MadeDecision,
  { terms, language }: Translations,
  asProposal: string,
): DecisionTexts {
  const { type, text, textIn, organisation, due, outcome, controlLevel, isProposal } = decision;
  const deadline = due === null ? null : parseDeadline(due);
  const result = outcome ? terms(`outcome.${outcome}`) : controlLevel ? terms(`controlLevel.${controlLevel}`) : "";
  const what = [terms(`reviewDecision.${type}`), result, isProposal ? asProposal : ""].filter(Boolean);
  return {
    what: inARow(what, language, "; "),
    text: text === null ? null : { text, lang: textIn },
    who:
      organisation &&
      organisationLabel(
        { full: namesOf(organisation), short: shortNamesOf(organisation), original: organisation.original },
        language,
      ),
    when: deadline && deadlineInWords(deadline, language, { form: "nominative" }),
  };
}
