import { StatusMark } from "@/components/commitments/status-mark";
import { FallbackNote } from "@/components/commitments/title";
import { statusLabel } from "@/components/commitments/words";
import { ColumnHeader, DataTable } from "@/components/ui/data-table";
import { formatShortDate } from "@/lib/deadlines/wording";
import type { AgendaEntry, AgendaQuarter } from "@/lib/timeline/agenda";
import type { TimelineMilestone } from "@/lib/timeline/bands";
import type { TimelineRow } from "@/lib/timeline/row";
import { movesOf, RowDates } from "./row-dates";
import { RowMark } from "./row-mark";
import { said, type TimelineText } from "./words";

const COLUMNS = 7;

type Names = ReadonlyMap<string, TimelineMilestone["name"]>;

/**
 * The chart's facts by quarter, with its marks: for screen readers, for print, for whoever would rather read than look, and
 * as the list that stands for the chart where that has no room.
 */
export function TimelineTable({
  quarters,
  milestones,
  text,
}: {
  quarters: readonly AgendaQuarter[];
  milestones: readonly TimelineMilestone[];
  text: TimelineText;
}) {
  const { t, terms } = text;
  const names: Names = new Map(milestones.map(({ id, name }) => [id, name]));
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
      {quarters.map(({ edtf, quarter, entries }) => (
        <tbody key={edtf}>
          <tr className="timeline-quarter">
            <th scope="rowgroup" colSpan={COLUMNS}>
              {said(quarter, text)}
            </th>
          </tr>
          {entries.map((entry) => (
            <Entry key={keyOf(entry)} entry={entry} names={names} text={text} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function Entry({ entry, names, text }: { entry: AgendaEntry; names: Names; text: TimelineText }) {
  switch (entry.is) {
    case "commitment":
      return <CommitmentRow row={entry.row} names={names} text={text} />;
    case "milestone": {
      const { name, when } = entry.milestone;
      return (
        <tr className="timeline-milestone">
          <td colSpan={COLUMNS}>
            {text.t.rich("milestoneWhen", {
              name: name.text,
              when,
              b: (shown) => <b lang={name.isFallback ? name.language : undefined}>{shown}</b>,
            })}
          </td>
        </tr>
      );
    }
    case "today":
      return (
        <tr className="timeline-today">
          <td colSpan={COLUMNS}>
            <time dateTime={entry.day}>{text.t("today", { date: formatShortDate(entry.day, text.language) })}</time>
          </td>
        </tr>
      );
  }
}

function CommitmentRow({ row, names, text }: { row: TimelineRow; names: Names; text: TimelineText }) {
  const { t, terms } = text;
  const { reference, title, status, outcome } = row;
  const moves = movesOf(row, text);
  const milestone = names.get(row.milestoneId ?? "");
  return (
    <tr>
      <th scope="row">
        <a href={`/commitments/${reference}`} className="timeline-reference">
          <RowMark row={row} />
          {reference}
        </a>
      </th>
      <td>
        <span lang={title.isFallback ? title.language : undefined}>{title.text}</span>
        <FallbackNote of={title} terms={terms} />
      </td>
      <td>
        <StatusMark status={status} outcome={outcome} label={statusLabel(terms, status, outcome)} />
      </td>
      <td>
        <RowDates row={row} text={text} />
      </td>
      <Cell label={t("columns.firstPromised")}>{moves.map(({ first }) => first).join("; ")}</Cell>
      <Cell label={t("columns.change")} className="number">
        {moves.map(({ change }) => change).join("; ")}
      </Cell>
      <td data-label={t("columns.milestone")} className={milestone ? undefined : "max-md:hidden"}>
        {milestone ? (
          <span lang={milestone.isFallback ? milestone.language : undefined}>{milestone.text}</span>
        ) : (
          NOTHING
        )}
      </td>
    </tr>
  );
}

const NOTHING = "–";

/** An empty cell is a dash in the table and nothing in the list. */
function Cell({ label, className = "", children }: { label: string; className?: string; children: string }) {
  return (
    <td data-label={label} className={children === "" ? `${className} max-md:hidden` : className || undefined}>
      {children || NOTHING}
    </td>
  );
}

function keyOf(entry: AgendaEntry): string {
  switch (entry.is) {
    case "commitment":
      return entry.row.reference;
    case "milestone":
      return entry.milestone.id;
    case "today":
      return "today";
  }
}
