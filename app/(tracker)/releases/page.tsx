import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { ColumnHeader } from "@/components/lists/data-table";
import { FindForm } from "@/components/lists/find-form";
import { hrefsAfter } from "@/components/lists/href-after";
import { PagesAfter } from "@/components/lists/pages-after";
import { StackingTable } from "@/components/lists/stacking-table";
import { MarkingMark, markingTexts } from "@/components/status/marking-mark";
import { LinkButton } from "@/components/ui/link-button";
import { canCapture } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/deadlines/wording";
import { markForeign } from "@/lib/localization/foreign-text";
import { localized, namesOf, sideName } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { listReleases } from "@/lib/releases/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("releases");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = z.object({
  q: z.string().trim().max(200).catch(""),
  after: z.uuid().toLowerCase().optional().catch(undefined),
});

export default async function ReleasesPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { q, after } = asked.parse(await searchParams);
  const [{ today }, page, t, capture, translations] = await Promise.all([
    readRequestClock(),
    listReleases(viewer, { q, after }),
    getTranslations("releases"),
    getTranslations("capture"),
    getCommitmentTranslations(),
  ]);
  const { terms, language } = translations;
  const mayCapture = canCapture(viewer);
  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer}>
        {mayCapture ? (
          <LinkButton look="primary" href="/releases/new">
            {capture("bringIn")}
          </LinkButton>
        ) : null}
      </PageHeader>
      <FindForm label={t("findByTitle")} q={q} choices={[]} />
      {page.rows.length === 0 ? (
        after ? null : (
          <p className="py-8">{q ? t("nothingFound") : t("empty")}</p>
        )
      ) : (
        <StackingTable caption={t("caption")}>
          <thead>
            <tr>
              <ColumnHeader className="w-[36%] print:w-[30%]">{terms("field.release")}</ColumnHeader>
              <ColumnHeader>{t("meeting")}</ColumnHeader>
              <ColumnHeader>{t("publisher")}</ColumnHeader>
              <ColumnHeader>{t("publishedOn")}</ColumnHeader>
              <ColumnHeader>{t("statements")}</ColumnHeader>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((release) => {
              const meeting = localized(namesOf(release.meeting), release.meeting.original, language);
              return (
                <tr key={release.code}>
                  <th scope="row" className="wrap-anywhere max-xl:col-span-2">
                    <a href={`/releases/${release.code}`} lang={release.language} className="said text-body">
                      {release.title}
                    </a>
                    {release.marking ? <MarkingMark texts={markingTexts(release.marking, terms)} /> : null}
                    {release.edition > 1 || release.isCorrected ? (
                      <span className="block font-normal text-meta text-muted">
                        {capture("edition", { number: String(release.edition) })}
                      </span>
                    ) : null}
                    {release.captureOpen && mayCapture ? (
                      <span className="block font-normal text-meta">
                        {capture("inWork")} ·{" "}
                        <a href={`/releases/${release.code}/capture`}>
                          {capture("goOn")}
                          <span lang={release.language} className="sr-only">
                            {labelEnd(language)}
                            {release.title}
                          </span>
                        </a>
                      </span>
                    ) : null}
                  </th>
                  <td>
                    <span lang={meeting.isFallback ? meeting.language : undefined}>{meeting.text}</span>
                  </td>
                  <td>
                    <MultilingualSentence text={markForeign(release.publisher)} language={language} />
                    <span className="block text-meta text-muted">
                      {inARow(
                        [sideName(release.side, language), terms(`language.${release.language}`)],
                        language,
                        ", ",
                      )}
                    </span>
                  </td>
                  <td>
                    <time dateTime={release.publishedOn} className="whitespace-nowrap">
                      {formatDate(release.publishedOn, language)}
                    </time>
                    {release.publicationBasis === "meeting" ? (
                      <span className="block text-meta text-muted">{terms("publicationBasis.meeting")}</span>
                    ) : null}
                  </td>
                  <td>
                    {t("accepted", { count: release.accepted })}
                    <span className="block text-meta text-muted">{t("context", { count: release.context })}</span>
                    {release.proposed > 0 ? (
                      <span className="block text-meta">{t("proposed", { count: release.proposed })}</span>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </StackingTable>
      )}
      <PagesAfter label={t("title")} page={page} after={after} hrefAfter={hrefsAfter("/releases", { q })} />
    </>
  );
}
