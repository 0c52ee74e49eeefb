import { getLocale, getTranslations } from "next-intl/server";
import { type DeadlineChange, DeadlineHistory } from "@/components/commitments/deadline-history";
import { DescriptionList } from "@/components/commitments/description-list";
import { EarlierEntries } from "@/components/commitments/earlier-entries";
import { textInSentence } from "@/components/commitments/text-in-sentence";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { OutsideLink } from "@/components/layout/outside-link";
import { firstDate } from "@/lib/commitments/first-date";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { walkChanges } from "@/lib/commitments/standing-changes";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { moveBetween } from "@/lib/deadlines/move";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { markForeign } from "@/lib/localization/foreign-text";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { deadlineText } from "./deadline-text";
import { EarlierLink } from "./earlier-link";
import { Extensions } from "./extensions";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** Promised date and control date, side by side and never mixed, each with the latest of its moves. */
export async function DeadlineSection({ commitment, today, translations }: Props & { today: CalendarDate }) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  const conditions = await getTranslations("conditions");
  const language = await getLocale();
  const milestone = commitment.promisedMilestone;

  const moves = (field: "promised" | "control"): DeadlineChange[] => {
    const changes = commitment.trail.filter((change) => change.field === field);
    const shown = new Map(commitment.deadlineChanges.map((change) => [change.id, change]));
    const hasMoved = walkChanges(changes, commitment.id).map(({ hasLeft }) => hasLeft);
    const isWrong = changes.map((_change, index) => changes[index + 1]?.isCorrection === true);
    const first = firstDate(changes, commitment.id);
    const taken = new Set(commitment.withdrawals.map(({ decision }) => decision?.occurredAt.getTime()));
    return changes.flatMap((step, index) => {
      const change = shown.get(step.id);
      if (!change) return [];
      const to = parseDeadline(change.newEdtf);
      const isWithdrawn = field === "control" && taken.has(change.occurredAt.getTime());
      const mark = isWrong[index]
        ? t("enteredWrongly")
        : hasMoved[index]
          ? t("wordsMoved")
          : isWithdrawn
            ? t("dateWithdrawn")
            : change.isCorrection
              ? t("correction")
              : null;
      return {
        id: change.id,
        field,
        isFirst: index === 0,
        isLast: index === changes.length - 1,
        from: deadlineText(change.oldEdtf, language),
        to: deadlineText(change.newEdtf, language) ?? change.newEdtf,
        on:
          deadlineText(change.announced, language) ?? formatDate(todayIn(env().timeZone, change.occurredAt), language),
        mark,
        isStruck: isWrong[index] === true || hasMoved[index] === true || isWithdrawn,
        slippage: mark
          ? null
          : change.oldEdtf === change.newEdtf
            ? conditions("confirmed")
            : first && to && moveInWords(first, to),
        why: change.sourceUrl ? (
          <OutsideLink href={change.sourceUrl}>
            {change.sourceTitle ? (
              <MultilingualSentence text={markForeign(change.sourceTitle)} language={language} />
            ) : (
              t("source")
            )}
          </OutsideLink>
        ) : change.statementId && !hasMoved[index] ? (
          <a href="#quote">{t("bySourceText")}</a>
        ) : change.reason ? (
          <MultilingualSentence text={reasonText(change)} language={language} />
        ) : null,
      };
    });
  };

  /** Why, and who approved it. The form of completion is kept with a first date, and is no reason for it. */
  function reasonText(change: CommitmentDetail["deadlineChanges"][number]): string {
    const { oldEdtf, reason, reasonIn, approvedBy, occurredAt } = change;
    const isForm = oldEdtf === null && reason === commitment.completionForm;
    const act = { authorId: approvedBy?.id ?? null, at: occurredAt };
    const why =
      reason && !isForm ? textInSentence(shownAct(translations, act, { text: reason, textIn: reasonIn }), terms) : "";
    const approved = approvedBy
      ? t("approvedBy", { person: personName(approvedBy, language, terms("erasedPerson")) })
      : "";
    return inARow([why, approved].filter(Boolean), language, "; ");
  }

  function moveInWords(first: Deadline, current: Deadline): string | null {
    const move = moveBetween(first, current);
    if (move?.is !== "moved") return move && conditions("narrowed");
    return conditions("slippage", { sign: move.days > 0 ? "+" : "−", days: Math.abs(move.days) });
  }

  if (commitment.standing) {
    return (
      <>
        <p>{t("standing", { days: commitment.reportInterval ?? 0 })}</p>
        <Extensions commitment={commitment} today={today} translations={translations} />
      </>
    );
  }
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t("control"),
            value: <strong>{deadlineText(commitment.controlEdtf, language) ?? t("notOnControl")}</strong>,
          },
          {
            term: t("promised"),
            value: (
              <>
                {deadlineText(commitment.promisedEdtf, language) ?? t("notPromised")}
                {commitment.promisedBasis ? (
                  <span className="block text-meta text-muted">
                    {milestone
                      ? t("tiedTo", { milestone: localized(namesOf(milestone), milestone.original, language).text })
                      : terms(`basis.${commitment.promisedBasis}`)}
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <DeadlineHistory
        heading={`${t("trailHeading")}${labelEnd(language)}${t("control").toLocaleLowerCase(language)}`}
        moves={moves("control")}
      />
      <Extensions commitment={commitment} today={today} translations={translations} />
      <DeadlineHistory
        heading={`${t("trailHeading")}${labelEnd(language)}${t("promised").toLocaleLowerCase(language)}`}
        moves={moves("promised")}
      />
      <EarlierEntries count={commitment.cut.deadlineChanges?.left ?? 0} />
      <EarlierLink commitment={commitment} list="deadlineChanges" section="deadline" />
    </>
  );
}
