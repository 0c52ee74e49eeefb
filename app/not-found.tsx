import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

export default async function NotFoundPage() {
  const t = await getTranslations("errors");
  return (
    <main id="content" className="mx-auto max-w-xl space-y-4 p-6 pt-16">
      <h1 className="text-page">{t("notFoundTitle")}</h1>
      <p>{t("notFound")}</p>
      <LinkButton href="/">{t("home")}</LinkButton>
    </main>
  );
}
