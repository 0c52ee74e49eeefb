import { getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/commitments/description-list";
import type { CommitmentDetail } from "@/lib/commitments/queries";

/** How anyone will see that it is done, and what comes next. */
export async function CompletionSection({ commitment }: { commitment: CommitmentDetail }) {
  const t = await getTranslations("commitment");
  return (
    <DescriptionList
      items={[
        {
          term: t("completionForm"),
          value: commitment.completionForm ? (
            <span lang={commitment.completionIn ?? undefined}>{commitment.completionForm}</span>
          ) : (
            <span className="text-muted">{t("noCompletionForm")}</span>
          ),
        },
        {
          term: t("nextStep"),
          value: commitment.nextStep ? (
            <span lang={commitment.nextStepIn ?? undefined}>{commitment.nextStep}</span>
          ) : (
            <span className="text-muted">{t("noNextStep")}</span>
          ),
        },
        ...(commitment.clarification
          ? [
              {
                term: t("clarification"),
                value: <span lang={commitment.clarificationIn ?? undefined}>{commitment.clarification}</span>,
              },
            ]
          : []),
      ]}
    />
  );
}
