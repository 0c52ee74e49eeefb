import { getLocale, getTranslations } from "next-intl/server";
import type { FormState, Values } from "@/lib/forms/form-state";
import { deadlineText } from "./deadline-text";

/** A date so far ahead that it may be mistyped is carried out once it was looked at. */
export async function askAboutFarDate(values: Values, farDate: string): Promise<FormState> {
  const [t, language] = await Promise.all([getTranslations("commitment"), getLocale()]);
  const message = t("farDate", { date: deadlineText(farDate, language) ?? farDate });
  return { kind: "confirm", values, message, lines: [], token: farDate, submit: t("confirmFarDate") };
}
