import { getTranslations } from "next-intl/server";
import { MOST_PROPOSED } from "@/lib/import/check/asked-words";
import type { AskedTexts } from "./asked";

/** What the form of the words says besides the words, by how many it proposes, asks, and leaves for the next time. */
export async function wordsTexts({
  proposals,
  open,
  later,
}: Record<"proposals" | "open" | "later", number>): Promise<
  AskedTexts & Record<"problem" | "submit" | "press" | "saveChanges", string>
> {
  const [t, registry, common] = await Promise.all([
    getTranslations("import"),
    getTranslations("registry"),
    getTranslations("common"),
  ]);
  return {
    choose: t("chooseMeaning"),
    near: t("nearNames"),
    others: t("allNames"),
    change: t("changeWord"),
    saveChanges: t("changeWords"),
    typed: { organisation: t("typedOf.organisation"), side: t("typedOf.side"), date: t("dateHint") },
    toAdd: t("toAdd"),
    added: {
      name: registry("fields.name"),
      short: registry("fields.short"),
      side: registry("fields.side"),
      sideHint: t("addedSideHint"),
      translated: t("addedTranslated"),
    },
    problem: common("problem"),
    submit: t(open > 0 ? "sayWords" : "confirmWords"),
    press: [
      t("press", { proposed: proposals, open }),
      later > 0 ? t("moreWords", { count: later, proposed: MOST_PROPOSED }) : "",
    ]
      .filter(Boolean)
      .join(" "),
  };
}
