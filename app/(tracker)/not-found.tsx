import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFound } from "@/components/layout/not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

/** Inside the frame of the tracker, which is the page's one `main` already. */
export default function NotFoundPage() {
  return (
    <div className="max-w-xl space-y-4">
      <NotFound />
    </div>
  );
}
