import { StatusMark } from "@/components/commitments/status-mark";
import { FallbackNote } from "@/components/commitments/title";
import { statusLabel } from "@/components/commitments/words";
import { ColumnHeader, DataTable } from "@/components/ui/data-table";
import type { TimelineMilestone } from "@/lib/timeline/bands";
import type { TimelineRow } from "@/lib/timeline/row";
import { movesOf, RowDates } from "./row-dates";
import type { TimelineText } from "./words";

const NOTHING = "–";

/** The chart's facts as a table: for screen readers, for print, and for whoever would rather read than look. */
export function TimelineTable({
  rows,
  milestones,
  text,
}: {
  rows: readonly TimelineRow[];
  milestones: readonly TimelineMilestone[];
  text: TimelineText;
}) {
  const { t, terms } = text;
  const nameOf = new Map(milestones.map(({ id, name }) => [id, name]));
  return (
    <DataTable caption={t("title")}>
      <thead>
        <tr>
          <ColumnHeader>{terms("field.reference")}</ColumnHeader>
          <ColumnHeader>{terms("field.title")}</ColumnHeader>
          <ColumnHeader>{terms("field.status")}</ColumnHeader>
          <ColumnHeader>{terms("field.deadline")}</ColumnHeader>
          <ColumnHeader>{t("columns.firstPromised")}</ColumnHeader>
          <ColumnHeader className="number">{t("columns.change")}</ColumnHeader>
          <ColumnHeader>{t("columns.milestone")}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { reference, title, status, outcome } = row;
          const moves = movesOf(row, text);
          const milestone = nameOf.get(row.milestoneId ?? "");
          return (
            <tr key={reference}>
              <th scope="row" className="whitespace-nowrap">
                <a href={`/commitments/${reference}`} className="font-mono text-meta">
                  {reference}
                </a>
              </th>
              <td>
                <span lang={title.isFallback ? title.language : undefined}>{title.text}</span>
                <FallbackNote of={title} terms={terms} />
              </td>
              <td data-label={terms("field.status")}>
                <StatusMark status={status} outcome={outcome} label={statusLabel(terms, status, outcome)} />
              </td>
              <td>
                <RowDates row={row} text={text} />
              </td>
              <td data-label={t("columns.firstPromised")}>
                {moves.length === 0 ? NOTHING : moves.map(({ first }) => first).join("; ")}
              </td>
              <td data-label={t("columns.change")} className="number">
                {moves.map(({ change }) => change).join("; ") || NOTHING}
              </td>
              <td data-label={t("columns.milestone")}>
                {milestone ? (
                  <span lang={milestone.isFallback ? milestone.language : undefined}>{milestone.text}</span>
                ) : (
                  NOTHING
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
