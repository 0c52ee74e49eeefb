import { fallbackNoteText } from "@/components/commitments/title";
import { statusLabel } from "@/components/commitments/translations";
import { type MarkingTexts, markingTexts } from "@/components/status/marking-mark";
import { type StatusIcon, statusIcon } from "@/components/status/status-icons";
import type { Localized } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import { correctedBy, type DeadlineHistory, moveSinceFirst, type TimelineRow } from "@/lib/timeline/row";
import type { Language } from "@/lib/vocabulary/languages";
import { type DateIcon, dateIcon } from "./date-icon";
import { type MarkColour, rowColour } from "./mark-colours";
import { deadlineText, moveText, type TimelineTranslations, timelineTexts } from "./timeline-texts";

/** A name ready to be shown, with its language where it is not the reader's. */
export type LocalizedTexts = { text: string; lang?: Language };

export function localizedTexts({ text, language, isFallback }: Localized): LocalizedTexts {
  return { text, ...(isFallback && { lang: language }) };
}

/** What names a row on the chart, in the table and in the list of what has no date. */
export type RowTexts = {
  reference: string;
  marking?: MarkingTexts;
  title: LocalizedTexts;
  /** Which language a title in another than the reader's is in. */
  note?: string;
  shape: StatusIcon;
  status: string;
  colour: MarkColour;
  icon: DateIcon | null;
};

export function rowTexts(row: TimelineRow, { terms }: TimelineTranslations): RowTexts {
  const { reference, title, status, outcome, marking } = row;
  return {
    reference,
    ...(marking && { marking: markingTexts(marking, terms) }),
    title: localizedTexts(title),
    ...(title.isFallback && { note: fallbackNoteText(title, terms) }),
    shape: statusIcon(status, outcome),
    status: statusLabel(terms, status, outcome),
    colour: rowColour(row),
    icon: dateIcon(row),
  };
}

/** The dates of a row in words: what was promised, what is controlled, how late, when closed. */
export type DatesTexts = { dates: string[]; none?: string; closed?: string; late?: string };

export function datesTexts(row: TimelineRow, translations: TimelineTranslations): DatesTexts {
  const { promised, control, standing, closedOn, daysLate } = row;
  const { t, terms, conditions } = translations;
  const texts = timelineTexts(translations);
  return {
    dates: [
      ...(promised ? [t("promised", { deadline: deadlineText(promised.current, translations) })] : []),
      ...(control ? [t("control", { deadline: deadlineText(control.current, translations) })] : []),
    ],
    ...(!promised && !control && { none: standing ? terms("standing") : conditions("noDeadline") }),
    ...(closedOn && { closed: texts.closed(row) }),
    ...(daysLate > 0 && { late: texts.late(daysLate) }),
  };
}

/** The first versions of both dates and what became of them; nothing for dates that stand as they were. */
export function changeTexts(row: TimelineRow, translations: TimelineTranslations): { first: string; change: string } {
  const moves = [row.promised, row.control].flatMap((history: DeadlineHistory | null) => {
    const move = moveSinceFirst(history);
    return history && move
      ? [{ first: deadlineText(history.versions[0].deadline, translations), change: moveText(move, translations) }]
      : [];
  });
  const corrected = [row.promised, row.control].flatMap((history) => {
    const wrong = correctedBy(history);
    return wrong ? [timelineTexts(translations).corrected(wrong)] : [];
  });
  return {
    first: inARow(
      moves.map(({ first }) => first),
      translations.language,
      "; ",
    ),
    change: inARow([...moves.map(({ change }) => change), ...corrected], translations.language, "; "),
  };
}
