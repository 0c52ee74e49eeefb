import { getLocale, getTranslations } from "next-intl/server";
import type { FormField } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { getCommitment } from "@/lib/commitments/queries";
import { getText } from "@/lib/commitments/translations/queries";
import type { Values } from "@/lib/forms/form-state";
import { markForeign } from "@/lib/localization/foreign-text";
import type { Action } from "@/lib/vocabulary/commitments";
import { actionForms, hasForm } from "./action-forms/index";
import { type TranslationTexts, translationFields } from "./translations/translation-fields";

/** The fields of a form whose value is not the one that was typed, each with what is there now. */
export async function valuesNow(viewer: Viewer, action: Action, reference: string, values: Values): Promise<string[]> {
  const [commitment, { today }, t, terms, language] = await Promise.all([
    getCommitment(viewer, reference),
    readRequestClock(),
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  if (!commitment) return [];
  const fields = hasForm(action)
    ? await actionForms[action].fields({ viewer, commitment, today, language, t, terms, proposal: null })
    : await fieldsOfText(viewer, reference, values.of, { t, terms, language });
  return fields
    .filter(({ name, value }) => value !== undefined && (values[name] ?? "") !== value)
    .map((field) => t("edit.nowIs", { field: field.label, value: inWords(field) || t("edit.empty") }));
}

async function fieldsOfText(viewer: Viewer, reference: string, key: string | undefined, texts: TranslationTexts) {
  const text = await getText(viewer, reference, key ?? "");
  return text ? translationFields(text, texts) : [];
}

function inWords(field: FormField): string {
  if (!("options" in field)) return markForeign(field.value ?? "");
  return field.options.find(({ value }) => value === field.value)?.label ?? "";
}
