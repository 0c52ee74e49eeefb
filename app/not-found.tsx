import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFound } from "@/components/layout/not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

export default function NotFoundPage() {
  return (
    <main id="content" className="mx-auto max-w-xl space-y-4 p-6 pt-16">
      <NotFound />
    </main>
  );
}
