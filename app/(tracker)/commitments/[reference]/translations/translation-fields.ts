import type { FormField } from "@/components/forms/form-field";
import { translationFields as fieldNames } from "@/lib/commitments/actions/translate";
import type { TextWithTranslations } from "@/lib/commitments/translations/queries";
import { beginSentence } from "@/lib/localization/sentences";
import { languages } from "@/lib/vocabulary/languages";
import type { FormContext } from "../action-forms/action-form";

export type TranslationTexts = Pick<FormContext, "t" | "terms" | "language">;

/** A field for each language but the original's; one that was made from an earlier wording can be confirmed as it is. */
export function translationFields(
  { textIn, translations }: Pick<TextWithTranslations, "textIn" | "translations">,
  { t, terms, language: reader }: TranslationTexts,
): FormField[] {
  return languages.flatMap((language): FormField[] => {
    if (language === textIn) return [];
    const made = translations.find((one) => one.language === language);
    const name = beginSentence(terms(`language.${language}`), reader);
    const words: FormField = {
      input: "long",
      name: fieldNames[language].text,
      label: name,
      hint: t("translations.hint"),
      value: made?.text ?? "",
      lang: language,
    };
    if (!made || made.isCurrent) return [words];
    const options = [{ value: "yes", label: t("translations.isRight") }];
    const label = t("translations.confirm", { language: name });
    return [words, { input: "checks", name: fieldNames[language].confirmed, label, options }];
  });
}
