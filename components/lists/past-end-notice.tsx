import { getTranslations } from "next-intl/server";

/** After the last row: "nothing is here" would be false, because what is here stands before this place. */
export async function PastEndNotice({ startHref }: { startHref: string }) {
  const t = await getTranslations("common");
  return (
    <p className="py-8">
      {t("endOfList")} <a href={startHref}>{t("toStartOfList")}</a>
    </p>
  );
}
