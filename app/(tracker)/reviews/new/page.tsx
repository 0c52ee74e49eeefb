import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { PageHeader } from "@/components/layout/page-header";
import { activeFilterTexts, getFilterTranslations } from "@/components/lists/filter-texts";
import { IgnoredParamsNotice } from "@/components/lists/ignored-params-notice";
import { canReview } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { hasFilters, parseFilters } from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/list-href";
import { listFilterOptions } from "@/lib/commitments/list/queries";
import { inARow } from "@/lib/localization/punctuation";
import { countAgenda } from "@/lib/reviews/agenda-queries";
import { PrepareForm } from "./prepare-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: t("newTitle") };
}

/** When, with whom and over what; the agenda is made of it. */
export default async function NewReviewPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canReview(viewer, "prepare_review")) notFound();
  const { filters, ignored } = parseFilters(await searchParams);
  const [{ today }, options, t, tFilters, translations] = await Promise.all([
    readRequestClock(),
    listFilterOptions(viewer, { filters, isPanelOpen: false }),
    getTranslations("reviews"),
    getFilterTranslations(),
    getCommitmentTranslations(),
  ]);
  const query = listHref("", filters).slice(1);
  const found = await countAgenda(viewer, today, query);
  const narrowed = activeFilterTexts(filters, options, tFilters, translations).map(({ text }) => text);
  return (
    <>
      <PageHeader title={t("newTitle")} above={<a href="/reviews">{t("title")}</a>} today={today} viewer={viewer} />
      <IgnoredParamsNotice ignored={ignored} t={tFilters} language={translations.language} />
      <div className="-mt-3 mb-5 max-w-[72ch]">
        <p className="text-muted">
          {hasFilters(filters)
            ? t("narrowed", { filters: inARow(narrowed, translations.language, "; ") })
            : t("newLead")}
        </p>
        <p className="font-medium">
          {t("wouldBe", { items: found.items })}
          {found.carried > 0 ? ` ${t("ofThemCarried", { count: found.carried })}` : null}
        </p>
        <p>
          <a href={listHref("/overdue", filters)}>{t("chooseMore")}</a>
        </p>
      </div>
      <PrepareForm viewer={viewer} today={today} filters={query} />
    </>
  );
}
