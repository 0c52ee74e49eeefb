import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTimeZone, getTranslations } from "next-intl/server";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { PageHeader } from "@/components/layout/page-header";
import { workRow } from "@/components/lists/work-row";
import { WorkRows } from "@/components/lists/work-rows";
import { serialize } from "@/components/ui/serialized-props";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import type { ListRow } from "@/lib/commitments/list/row";
import { listWorkRemarks } from "@/lib/commitments/my-work/remarks-queries";
import { possibleActions } from "@/lib/commitments/possible-actions";
import { formatDate } from "@/lib/deadlines/wording";
import { joinSentences } from "@/lib/localization/sentences";
import { findPreRead } from "@/lib/reviews/pre-read-queries";

export async function generateMetadata({ params }: PageProps<"/reviews/[number]/pre-read">): Promise<Metadata> {
  const t = await getTranslations("minutes.preRead");
  return { title: t("title", { number: (await params).number }) };
}

/** What a review will go through, before it does: to an executor the own items, each with the way to report on it; for paper too. */
export default async function PreReadPage({ params }: PageProps<"/reviews/[number]/pre-read">) {
  const viewer = await requireViewer();
  const { number } = await params;
  const [review, { today }, t, work, timeZone, translations] = await Promise.all([
    findPreRead(viewer, number),
    readRequestClock(),
    getTranslations("minutes.preRead"),
    getTranslations("myWork"),
    getTimeZone(),
    getCommitmentTranslations(),
  ]);
  if (!review) notFound();
  const { rows, heldOn } = review;
  const remarks = await listWorkRemarks(viewer, rows, translations.language);
  const isOwn = ({ leads }: ListRow) => leads.some(({ id }) => id === viewer.organisationId);
  const isExecutor = viewer.role === "executor";
  const own = rows.filter(isOwn);
  const sections = [
    { id: "own", heading: t("own"), rows: own },
    { id: "others", heading: t(isExecutor ? "helping" : "others"), rows: rows.filter((row) => !isOwn(row)) },
  ].filter((section) => section.rows.length > 0);
  const inWords = (row: ListRow) => {
    const possible = possibleActions(viewer, row, today);
    return workRow(row, {
      today,
      timeZone,
      translations,
      remarks,
      // What is asked for is news; that it is done is reported on its page.
      stepsOf: () =>
        (["report_interim", "report_final"] as const).filter((action) => possible.includes(action)).slice(0, 1),
      reportBy: (date) => work("reportBy", { date }),
      tellsChange: false,
      isOfNobody: false,
    });
  };
  const actionNames = {
    report_interim: translations.actions("report_interim"),
    report_final: translations.actions("report_final"),
  };
  return (
    <>
      <PageHeader
        title={t("title", { number })}
        above={<a href={`/reviews/${number}`}>{t("toReview")}</a>}
        today={today}
        viewer={viewer}
      />
      <p className="mb-4 max-w-prose">
        {joinSentences(
          [
            t("heldOn", { date: formatDate(heldOn, translations.language) }),
            isExecutor ? t("lead", { count: own.length }) : "",
          ],
          translations.language,
        )}
      </p>
      <div className="space-y-6">
        {sections.map(({ id, heading, rows: shown }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} className="flex items-baseline gap-3 text-section">
              {heading}
              <span className="figures font-normal text-body text-muted">{shown.length}</span>
            </h2>
            <div className="mt-1">
              <WorkRows
                label={heading}
                rows={serialize(shown.map(inWords))}
                language={translations.language}
                actionNames={actionNames}
              />
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
