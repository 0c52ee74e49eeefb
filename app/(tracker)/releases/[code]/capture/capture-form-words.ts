import { getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import type { FormWords } from "@/components/forms/form";

export async function captureFormWords(): Promise<FormWords> {
  const t = await getTranslations("capture");
  return formWords(t("problem"));
}
