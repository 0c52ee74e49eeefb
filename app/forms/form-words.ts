import { getLocale, getTranslations } from "next-intl/server";
import type { FormWords } from "@/components/forms/form";

/** What every form says; `problem` stands over the list of what is wrong. */
export async function formWords(problem: string): Promise<FormWords> {
  const [t, language] = await Promise.all([getTranslations("commitment"), getLocale()]);
  return { language, problem, lost: t("connectionLost"), busy: t("busy"), back: t("backToForm") };
}
