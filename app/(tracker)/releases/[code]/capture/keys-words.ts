import { getTranslations } from "next-intl/server";
import type { CaptureKeysWords } from "@/components/releases/capture/capture-keys";

export async function keysWords(): Promise<CaptureKeysWords> {
  const [t, common] = await Promise.all([getTranslations("capture"), getTranslations("common")]);
  return {
    keys: t("keys.heading"),
    close: common("close"),
    switchLabel: t("keys.switch"),
    markSelection: t("keys.markSelection"),
    split: t("keys.split"),
    selectFirst: t("keys.selectFirst"),
    stillUndecided: t("keys.stillUndecided", { count: "{count}" }),
    list: [
      { key: "J", does: t("keys.next") },
      { key: "K", does: t("keys.previous") },
      { key: "U", does: t("keys.undecided") },
      { key: "A", does: t("buttons.accept") },
      { key: "R", does: t("buttons.reject") },
      { key: "C", does: t("buttons.context") },
      { key: "E", does: t("buttons.edit") },
      { key: "Shift+J", does: t("buttons.merge") },
      { key: "M", does: t("keys.markSelection") },
      { key: "S", does: t("keys.split") },
      { key: "Z", does: t("undo") },
      { key: "N", does: t("toFill") },
      { key: "Ctrl+Enter", does: t("keys.send") },
      { key: "Esc", does: t("keys.leave") },
      { key: "?", does: t("keys.help") },
    ],
  };
}
