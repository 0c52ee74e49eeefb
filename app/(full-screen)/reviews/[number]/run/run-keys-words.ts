import { getTranslations } from "next-intl/server";
import type { KeysHelpWords } from "@/components/keyboard/keys-help";
import { reviewDecisionTypes } from "@/lib/vocabulary/reviews";

/** What each key of the running review does. */
export async function runKeysWords(): Promise<KeysHelpWords> {
  const [t, terms, common] = await Promise.all([
    getTranslations("reviews"),
    getTranslations("terms"),
    getTranslations("common"),
  ]);
  return {
    keys: t("keys.heading"),
    close: common("close"),
    switchLabel: t("keys.switch"),
    list: [
      ...reviewDecisionTypes.map((type, index) => ({ key: String(index + 1), does: terms(`reviewDecision.${type}`) })),
      { key: "0", does: t("park") },
      { key: "N", does: t("fields.note") },
      { key: "Z", does: t("undo") },
      { key: "J", does: t("next") },
      { key: "K", does: t("previous") },
      { key: "T", does: t("keys.timer") },
      { key: "Ctrl+Enter", does: t("keys.send") },
      { key: "Esc", does: t("closeForm") },
      { key: "?", does: t("keys.help") },
    ],
  };
}
