import { fallbackNote } from "@/components/commitments/title";
import { statusLabel } from "@/components/commitments/words";
import { type StatusShape, shapeOf } from "@/components/status/status-shapes";
import type { Localized } from "@/lib/localization/localized";
import { moveOf, type TimelineRow, type Trail } from "@/lib/timeline/row";
import type { Language } from "@/lib/vocabulary/languages";
import { type DateSample, sampleOf } from "./sample";
import { type MarkTone, toneOfRow } from "./tones";
import { moveInWords, said, type TimelineText, wordsFor } from "./words";

/** A name ready to be shown, with its language where it is not the reader's. */
export type NameTexts = { text: string; lang?: Language };

export function nameTexts({ text, language, isFallback }: Localized): NameTexts {
  return { text, ...(isFallback && { lang: language }) };
}

/** What names a row on the chart, in the table and in the tray. */
export type RowTexts = {
  reference: string;
  title: NameTexts;
  /** Which language a title in another than the reader's is in. */
  note?: string;
  shape: StatusShape;
  status: string;
  tone: MarkTone;
  sample: DateSample | null;
};

export function rowTexts(row: TimelineRow, { terms }: TimelineText): RowTexts {
  const { reference, title, status, outcome } = row;
  return {
    reference,
    title: nameTexts(title),
    ...(title.isFallback && { note: fallbackNote(title, terms) }),
    shape: shapeOf(status, outcome),
    status: statusLabel(terms, status, outcome),
    tone: toneOfRow(row),
    sample: sampleOf(row),
  };
}

/** The dates of a row in words: what was promised, what is controlled, how late, when closed. */
export type DatesTexts = { dates: string[]; none?: string; closed?: string; late?: string };

export function datesTexts(row: TimelineRow, text: TimelineText): DatesTexts {
  const { promised, control, standing, closedOn, daysLate } = row;
  const { t, terms, conditions } = text;
  const words = wordsFor(text);
  return {
    dates: [
      ...(promised ? [t("promised", { deadline: said(promised.current, text) })] : []),
      ...(control ? [t("control", { deadline: said(control.current, text) })] : []),
    ],
    ...(!promised && !control && { none: standing ? terms("standing") : conditions("noDeadline") }),
    ...(closedOn && { closed: words.closed(row) }),
    ...(daysLate > 0 && { late: words.late(daysLate) }),
  };
}

/** The first versions of both dates and what became of them; nothing for dates that stand as they were. */
export function movesTexts(row: TimelineRow, text: TimelineText): { first: string; change: string } {
  const moves = [row.promised, row.control].flatMap((trail: Trail | null) => {
    const move = moveOf(trail);
    return trail && move ? [{ first: said(trail.steps[0].deadline, text), change: moveInWords(move, text) }] : [];
  });
  return {
    first: moves.map(({ first }) => first).join("; "),
    change: moves.map(({ change }) => change).join("; "),
  };
}
