import { getTranslations } from "next-intl/server";
import { registryPagesOf } from "@/app/registry-pages";
import type { PaletteWords } from "@/components/keyboard/palette-answer";
import { sectionsOf } from "@/components/layout/nav-items";
import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { seesUnit } from "@/lib/commitments/by-lead/columns";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { maySeeHandover } from "@/lib/commitments/handover/may-hand-over";

/** What the palette and the help of the keys say, in the reader's language, with the screens this person may open. */
export async function paletteWords(viewer: Viewer): Promise<PaletteWords> {
  const [t, nav, registry, capture, handover, unit] = await Promise.all([
    getTranslations("palette"),
    getTranslations("nav"),
    getTranslations("registry"),
    getTranslations("capture"),
    getTranslations("handover"),
    getTranslations("unit"),
  ]);
  const list = ["J", "K", "Enter", "S", "[", "]", "/", "Ctrl K", "?"] as const;
  const does = {
    J: t("keys.next"),
    K: t("keys.previous"),
    Enter: t("keys.open"),
    S: t("keys.steps"),
    "[": t("keys.before"),
    "]": t("keys.after"),
    "/": t("keys.search"),
    "Ctrl K": t("keys.palette"),
    "?": t("keys.help"),
  };
  return {
    title: t("title"),
    field: t("field"),
    screens: t("screens"),
    allFound: t("allFound"),
    quoted: t("quoted", { text: "{text}" }),
    steps: t("steps", { reference: "{reference}" }),
    nothing: t("nothing"),
    failed: t("failed"),
    help: {
      keys: t("keys.heading"),
      close: t("close"),
      switchLabel: t("keys.switch"),
      list: list.map((key) => ({ key, does: does[key] })),
    },
    goTo: [
      ...sectionsOf(viewer).map(({ key, href }) => ({ href, label: nav(key) })),
      ...(canCapture(viewer) ? [{ href: "/releases/new", label: capture("bringIn") }] : []),
      ...(seesUnit(viewer) ? [{ href: "/unit", label: unit("title") }] : []),
      ...(maySeeHandover(viewer) ? [{ href: handoverHref(), label: handover("title") }] : []),
      ...registryPagesOf(viewer).map(({ href, key }) => ({ href, label: registry(key) })),
    ],
  };
}
