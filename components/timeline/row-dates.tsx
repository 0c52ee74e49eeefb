import { moveOf, type TimelineRow, type Trail } from "@/lib/timeline/row";
import { LateNote } from "./row-mark";
import { moveInWords, said, type TimelineText, wordsFor } from "./words";

/** The dates of a row in words: what was promised, what is controlled, how late, when closed. */
export function RowDates({ row, text }: { row: TimelineRow; text: TimelineText }) {
  const { t, terms, conditions } = text;
  const words = wordsFor(text);
  return (
    <>
      {row.promised ? (
        <span className="block">{t("promised", { deadline: said(row.promised.current, text) })}</span>
      ) : null}
      {row.control ? (
        <span className="block">{t("control", { deadline: said(row.control.current, text) })}</span>
      ) : null}
      {row.promised || row.control ? null : (
        <span className="block text-muted">{row.standing ? terms("standing") : conditions("noDeadline")}</span>
      )}
      {row.closedOn ? <span className="block">{words.closed(row)}</span> : null}
      {row.daysLate > 0 ? (
        <span className="block">
          <LateNote label={words.late(row.daysLate)} />
        </span>
      ) : null}
    </>
  );
}

/** The first versions of both dates and what became of them; nothing for dates that stand as they were. */
export function movesOf(row: TimelineRow, text: TimelineText): { first: string; change: string }[] {
  return [row.promised, row.control].flatMap((trail: Trail | null) => {
    const move = moveOf(trail);
    return trail && move ? [{ first: said(trail.steps[0].deadline, text), change: moveInWords(move, text) }] : [];
  });
}
