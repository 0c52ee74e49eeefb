import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { ColumnHeader } from "@/components/lists/data-table";
import { hrefsAfter } from "@/components/lists/href-after";
import { PagesAfter } from "@/components/lists/pages-after";
import { StackingTable } from "@/components/lists/stacking-table";
import { LinkButton } from "@/components/ui/link-button";
import { canReview, extentOf } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/deadlines/wording";
import { personName } from "@/lib/localization/person-name";
import { listReviews } from "@/lib/reviews/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = z.object({
  after: z
    .string()
    .regex(/^\d{4}-\d{2,4}$/)
    .optional()
    .catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: t("title") };
}

/** Every review one may read of, the latest first. */
export default async function ReviewsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (extentOf(viewer, "review") === null) notFound();
  const { after } = asked.parse(await searchParams);
  const [{ today }, page, t, { terms, language }] = await Promise.all([
    readRequestClock(),
    listReviews(viewer, after),
    getTranslations("reviews"),
    getCommitmentTranslations(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer}>
        {canReview(viewer, "prepare_review") ? (
          <LinkButton look="primary" href="/reviews/new">
            {t("prepare")}
          </LinkButton>
        ) : null}
      </PageHeader>
      <p className="-mt-3 mb-4 max-w-[72ch] text-muted">{t("lead")}</p>
      {page.rows.length === 0 ? (
        after ? null : (
          <p className="py-8">{t("empty")}</p>
        )
      ) : (
        <StackingTable caption={t("caption")} className="reviews-table">
          <thead>
            <tr>
              <ColumnHeader className="w-[36%]">{t("columns.review")}</ColumnHeader>
              <ColumnHeader>{t("columns.heldOn")}</ColumnHeader>
              <ColumnHeader>{t("columns.chair")}</ColumnHeader>
              <ColumnHeader className="number">{t("columns.items")}</ColumnHeader>
              <ColumnHeader className="number">{t("columns.decided")}</ColumnHeader>
              <ColumnHeader className="number">{t("columns.parked")}</ColumnHeader>
              <ColumnHeader>{t("columns.state")}</ColumnHeader>
            </tr>
          </thead>
          <tbody>
            {page.rows.map(({ number, heldOn, chair, items, decided, parked, state }) => (
              <tr key={number}>
                <th scope="row">
                  <a href={`/reviews/${number}`} className="title-link">
                    {t("numbered", { number })}
                  </a>
                </th>
                <td data-label={t("columns.heldOn")} className="review-held figures">
                  {formatDate(heldOn, language)}
                </td>
                <td data-label={t("columns.chair")} className="review-chair">
                  {chair ? (
                    <MultilingualSentence
                      text={personName(chair, language, terms("erasedPerson"))}
                      language={language}
                    />
                  ) : (
                    <span className="text-muted">{t("nobody")}</span>
                  )}
                </td>
                <td data-label={t("columns.items")} className="number">
                  {items}
                </td>
                <td data-label={t("columns.decided")} className="number">
                  {decided}
                </td>
                <td data-label={t("columns.parked")} className="number">
                  {parked}
                </td>
                <td data-label={t("columns.state")}>{terms(`reviewState.${state}`)}</td>
              </tr>
            ))}
          </tbody>
        </StackingTable>
      )}
      <PagesAfter label={t("title")} page={page} after={after} hrefAfter={hrefsAfter("/reviews", {})} />
    </>
  );
}
