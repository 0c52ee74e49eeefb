import { getLocale, getTranslations } from "next-intl/server";
import type { FormField } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { getCommitment } from "@/lib/commitments/queries";
import type { Values } from "@/lib/forms/form-state";
import { markForeign } from "@/lib/localization/foreign-text";
import type { Action } from "@/lib/vocabulary/commitments";
import { actionForms } from "./action-forms/index";

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
  const fields = await actionForms[action].fields({ viewer, commitment, today, language, t, terms });
  return fields
    .filter(({ name, value }) => value !== undefined && (values[name] ?? "") !== value)
    .map((field) => t("edit.nowIs", { field: field.label, value: inWords(field) || t("edit.empty") }));
}

function inWords(field: FormField): string {
  if (!("options" in field)) return markForeign(field.value ?? "");
  return field.options.find(({ value }) => value === field.value)?.label ?? "";
}
