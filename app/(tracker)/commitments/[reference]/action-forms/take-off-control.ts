import { isVerified, needsEvidence } from "@/lib/commitments/transitions";
import { joinSentences } from "@/lib/localization/sentences";
import { outcomes } from "@/lib/vocabulary/commitments";
import type { ActionForm } from "./action-form";
import { commitmentField, evidenceFields, reasonField, unchosen } from "./fields";

export const takeOffControl: ActionForm = {
  async fields(context) {
    const { t, terms, commitment, language, proposal } = context;
    const isUnverifiedClosing = proposal?.outcome && needsEvidence(proposal.outcome) && !isVerified(commitment);
    const options = outcomes.map((value) => ({ value, label: terms(`outcome.${value}`) }));
    return [
      {
        input: "choice",
        name: "outcome",
        value: proposal?.outcome ?? "",
        label: t("fields.outcome"),
        hint: joinSentences(
          [t("hints.takeOffControl"), isVerified(commitment) ? "" : t("hints.unverified")].filter(Boolean),
          language,
        ),
        required: true,
        options: [unchosen(context), ...options],
      },
      // Why nobody verified it is not why it was proposed.
      reasonField({ ...context, proposal: isUnverifiedClosing ? null : proposal }, false),
      commitmentField(context, "supersededBy", false, proposal?.supersededBy?.reference),
      ...(await evidenceFields(context, false)),
    ];
  },
};
