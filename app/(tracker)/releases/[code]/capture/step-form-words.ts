import { getLocale, getTranslations } from "next-intl/server";
import type { StepFormWords } from "@/components/releases/capture/step-form";

export async function stepFormWords(): Promise<StepFormWords> {
  const [t, shared, language] = await Promise.all([
    getTranslations("capture"),
    getTranslations("commitment"),
    getLocale(),
  ]);
  return {
    language,
    problem: t("problem"),
    saving: t("fill.saving"),
    saved: t("fill.saved"),
    paused: t("fill.paused"),
    lost: shared("connectionLost"),
    back: shared("backToForm"),
  };
}
