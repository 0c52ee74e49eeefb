import { getTranslations } from "next-intl/server";
import { AuthoredEntryList } from "@/components/commitments/authored-entry-list";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn, formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { isOpen } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { ShowAllLink } from "./show-all-link";
import { Withdrawn } from "./withdrawn";

type Props = { commitment: CommitmentDetail; language: Language };

/** What was asked for and is still awaited, then what was reported, the latest first. */
export async function ReportsSection({ commitment, language }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  const name = (organisation: CommitmentDetail["reports"][number]["organisation"]) =>
    localized(namesOf(organisation), organisation.original, language).text;
  return (
    <>
      {isOpen(commitment.status) && commitment.reportRequests.length > 0 ? (
        <div className="mb-4 border-returned-mark border-l-4 pl-4">
          <h3 className="font-medium">{t("requestsHeading")}</h3>
          <AuthoredEntryList
            empty=""
            entries={commitment.reportRequests.map((request) => ({
              id: request.id,
              byline: (
                <MultilingualSentence
                  text={`${name(request.organisation)} · ${t("requestBy", {
                    date: formatDateIn(fromDbDate(request.dueOn), language, "dative"),
                    person: personName(request.askedBy.name, terms("erasedPerson")),
                  })}`}
                  language={language}
                />
              ),
              text: request.text ?? undefined,
              textIn: request.textIn,
            }))}
          />
        </div>
      ) : null}
      <AuthoredEntryList
        empty={t("noReports")}
        entries={commitment.reports.map((report) => ({
          id: report.id,
          byline: (
            <>
              <strong className="font-medium text-ink">{terms(`reportType.${report.type}`)}</strong> ·{" "}
              {formatInstant(report.occurredAt, env().timeZone, language)} ·{" "}
              {report.onBehalf ? (
                t("onBehalf", { organisation: name(report.organisation) })
              ) : (
                <MultilingualSentence
                  text={`${name(report.organisation)}, ${personName(report.author.name, terms("erasedPerson"))}`}
                  language={language}
                />
              )}
            </>
          ),
          text: report.text,
          textIn: report.textIn,
          isWithdrawn: report.withdrawal !== null,
          after: <Withdrawn withdrawal={report.withdrawal} />,
        }))}
      />
      <ShowAllLink commitment={commitment} shown={commitment.reports.length} part="reports" />
    </>
  );
}
