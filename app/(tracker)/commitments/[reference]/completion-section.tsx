import { getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/commitments/description-list";
import { OriginalNote } from "@/components/commitments/original-note";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownField } from "@/lib/commitments/translations/shown-text";
import type { TranslatedField } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** How anyone will see that it is done, and what comes next. */
export async function CompletionSection({ commitment, translations }: Props) {
  const t = await getTranslations("commitment");
  const { completionForm, completionIn, nextStep, nextStepIn, clarification, clarificationIn } = commitment;
  const words = (field: TranslatedField, text: string, textIn: Language | null) => {
    const shown = shownField(translations, field, { text, textIn });
    return (
      <>
        <span lang={shown.textIn ?? undefined}>{shown.text}</span>
        <OriginalNote of={shown} />
      </>
    );
  };
  return (
    <DescriptionList
      items={[
        {
          term: t("completionForm"),
          value: completionForm ? (
            words("completion_form", completionForm, completionIn)
          ) : (
            <span className="text-muted">{t("noCompletionForm")}</span>
          ),
        },
        {
          term: t("nextStep"),
          value: nextStep ? (
            words("next_step", nextStep, nextStepIn)
          ) : (
            <span className="text-muted">{t("noNextStep")}</span>
          ),
        },
        ...(clarification
          ? [{ term: t("clarification"), value: words("clarification", clarification, clarificationIn) }]
          : []),
      ]}
    />
  );
}
