import { getTranslations } from "next-intl/server";
import { AuthoredEntryList } from "@/components/commitments/authored-entry-list";
import { EarlierEntries } from "@/components/commitments/earlier-entries";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { beginningOf } from "@/lib/beginning-of";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn, formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { isOpen } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { EarlierLink } from "./earlier-link";
import { reporterText } from "./reporter-text";
import { Verified } from "./verified";
import { Withdrawn } from "./withdrawn";

/** As much of a long request as is shown where there are many; the page of its translations has all of it. */
const BEGINNING = 200;
const begun = (text: string) => (text.length > BEGINNING ? `${beginningOf(text, BEGINNING)}…` : text);

type Props = {
  commitment: CommitmentDetail;
  translations: ReaderTranslations;
  language: Language;
  isWhole: boolean;
};

/** What was asked for and is still awaited, then what was reported, the latest first; on paper down to the last that stands. */
export async function ReportsSection({ commitment, translations, language, isWhole }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  const name = (organisation: CommitmentDetail["reports"][number]["organisation"]) =>
    localized(namesOf(organisation), organisation.original, language).text;
  const { reports } = commitment;
  const lastStanding = Math.max(
    0,
    reports.findIndex(({ withdrawal }) => withdrawal === null),
  );
  const isBegun = ({ isCut, text }: (typeof commitment.reportRequests)[number]) =>
    isCut && text !== null && text.length > BEGINNING;

  function requestText(request: (typeof commitment.reportRequests)[number]) {
    const { text, textIn, askedBy, occurredAt } = request;
    if (text === null) return undefined;
    const shown = shownAct(translations, { authorId: askedBy.id, at: occurredAt }, { text, textIn });
    return isBegun(request) ? { ...shown, text: begun(shown.text), original: null } : shown;
  }

  const printed = isWhole || commitment.turnedTo === "reports" ? reports.length : lastStanding + 1;
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
                    person: personName(request.askedBy, language, terms("erasedPerson")),
                  })}`}
                  language={language}
                />
              ),
              text: requestText(request),
              after: isBegun(request) ? (
                <a
                  href={`/commitments/${commitment.reference}/translations?from=report_request:${request.id}`}
                  className="not-printed text-meta"
                >
                  {t("requestInFull")}
                </a>
              ) : undefined,
            }))}
          />
        </div>
      ) : null}
      <AuthoredEntryList
        empty={t("noReports")}
        printed={printed}
        entries={reports.map((report) => ({
          id: report.id,
          byline: (
            <>
              <strong className="font-medium text-ink">{terms(`reportType.${report.type}`)}</strong> ·{" "}
              {formatInstant(report.occurredAt, env().timeZone, language)} ·{" "}
              <MultilingualSentence text={reporterText(report, { t, terms, language })} language={language} />
            </>
          ),
          text: shownAct(translations, { authorId: report.author.id, at: report.occurredAt }, report),
          isWithdrawn: report.withdrawal !== null,
          after: (
            <>
              <Withdrawn withdrawal={report.withdrawal} translations={translations} />
              <Verified verifications={report.verifications} translations={translations} />
            </>
          ),
        }))}
      />
      <EarlierEntries count={reports.length - printed} orMore={commitment.cut.reports !== undefined} />
      <EarlierLink commitment={commitment} list="reports" section="reports" />
    </>
  );
}
