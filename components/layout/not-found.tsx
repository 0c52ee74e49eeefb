import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";

/** What is said of an address that is not there, or that is not this person's to see. */
export async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <>
      <h1 className="text-page">{t("notFoundTitle")}</h1>
      <p>{t("notFound")}</p>
      <LinkButton href="/">{t("home")}</LinkButton>
    </>
  );
}
