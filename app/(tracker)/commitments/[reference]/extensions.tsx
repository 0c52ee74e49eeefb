import { getLocale, getTranslations } from "next-intl/server";
import { EarlierEntries } from "@/components/commitments/earlier-entries";
import { textInSentence } from "@/components/commitments/text-in-sentence";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { controlMoves } from "@/lib/commitments/control-moves";
import { forecastRecord } from "@/lib/commitments/forecasts";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { daysInWords, formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import { deadlineText } from "./deadline-text";
import { EarlierLink } from "./earlier-link";
import { ExtensionWords } from "./extension-words";

type Request = CommitmentDetail["extensionRequests"][number];

type Props = { commitment: CommitmentDetail; today: CalendarDate; translations: ReaderTranslations };

/** How often the control date moved, whether forecasts came true, and every later date that was ever asked for with its answer. */
export async function Extensions({ commitment, today, translations }: Props) {
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { extensionRequests: requests, trail, forecasts, reportedDoneAt, controlEdtf } = commitment;
  const dayOf = (instant: Date) => todayIn(env().timeZone, instant);
  const { times, days } = controlMoves(trail.filter(({ field }) => field === "control"));
  const isLater = days !== null && days > 0;
  // A forecast whose request was taken back before its day binds nobody.
  const made = forecasts.flatMap(({ occurredAt, forecastLatest, answer, answeredAt }) => {
    const latest = fromDbDate(forecastLatest);
    const isTakenBack = answer === "withdrawn" && answeredAt !== null && dayOf(answeredAt) <= latest;
    return isTakenBack ? [] : [{ askedOn: dayOf(occurredAt), latest }];
  });
  const record = forecastRecord(made, reportedDoneAt.map(dayOf), today);
  const figures = [
    times === 0 || controlEdtf === null
      ? ""
      : t("extension.moves", {
          times,
          hasDays: isLater ? "yes" : "no",
          days: isLater ? daysInWords(days, language) : "",
        }),
    record.of === 0 ? "" : t("extension.forecasts", record),
  ].filter(Boolean);

  /** What was answered, when, by whom and why; that nobody has yet. */
  function answerOf({ answer, answeredAt, answeredBy, answerReason, answerIn, decision }: Request): string {
    if (answer === null || answeredAt === null) return t("extension.waits");
    const text = decision?.reason ?? answerReason;
    const act = { authorId: answeredBy?.id ?? null, at: answeredAt };
    const why = text === null ? null : shownAct(translations, act, { text, textIn: decision?.reasonIn ?? answerIn });
    return inARow(
      [
        t(`extension.${answer}`),
        formatDate(dayOf(answeredAt), language),
        personName(answeredBy, language, terms("erasedPerson")),
        why && answer !== "lapsed" ? textInSentence(why, terms) : "",
      ].filter(Boolean),
      language,
      ", ",
    );
  }

  return (
    <>
      {figures.length > 0 ? <p className="mt-2 text-meta">{inARow(figures, language, "; ")}</p> : null}
      {requests.length > 0 ? (
        <div className="mt-3">
          <h3 className="text-meta text-muted">{t("extension.history")}</h3>
          <ul className="mt-1 space-y-2">
            {requests.map((request) => (
              <li key={request.id} className="text-meta">
                <p>
                  {formatDate(dayOf(request.occurredAt), language)}
                  {" · "}
                  <strong className="font-medium">{deadlineText(request.requestedEdtf, language)}</strong>
                  {" · "}
                  <MultilingualSentence text={answerOf(request)} language={language} />
                </p>
                <ExtensionWords request={request} translations={translations} />
              </li>
            ))}
          </ul>
          <EarlierEntries count={commitment.cut.extensionRequests?.left ?? 0} />
          <EarlierLink commitment={commitment} list="extensionRequests" section="deadline" />
        </div>
      ) : null}
    </>
  );
}
