import { getTranslations } from "next-intl/server";

/** The first link of every page: past what stands around its content. Seen where it has the focus. */
export async function SkipLink() {
  const t = await getTranslations("nav");
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:bg-surface focus:p-3"
    >
      {t("skip")}
    </a>
  );
}
