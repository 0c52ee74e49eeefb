import { proposedText } from "@/components/commitments/proposed-text";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { localized, namesOf } from "@/lib/localization/localized";
import type { FormContext } from "./action-forms/action-form";
import { deadlineText } from "./deadline-text";
import { reporterText } from "./reporter-text";

/** What is proposed and nobody has decided: what, by whom, and why. */
export function proposalWords(
  proposal: NonNullable<CommitmentDetail["proposal"]>,
  translations: ReaderTranslations,
  words: Pick<FormContext, "t" | "terms" | "language">,
) {
  const { t, terms, language } = words;
  const { lead, controlEdtf, proposedBy, occurredAt, reason, reasonIn } = proposal;
  const value = lead ? localized(namesOf(lead), lead.original, language).text : deadlineText(controlEdtf, language);
  return {
    what: t("proposal.waits", { decision: proposedText(proposal, terms, language, value) }),
    by: reporterText({ ...proposal, author: proposedBy, onBehalf: false }, words),
    of: shownAct(translations, { authorId: proposedBy.id, at: occurredAt }, { text: reason, textIn: reasonIn }),
  };
}
