"use client";

import { RowNote } from "@/components/commitments/title";
import { MarkingMark } from "@/components/status/marking-mark";
import { IconMark, OverdueMark } from "@/components/status/status-mark";
import { deserialize, type Serialized } from "@/components/ui/serialized-props";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { RowIcon } from "./row-icon";
import type { DatesTexts, LocalizedTexts, RowTexts } from "./row-texts";

const COLUMNS = 7;

type CommitmentTexts = RowTexts & DatesTexts & { first: string; change: string; milestone?: LocalizedTexts };

/** A line of the table; of a milestone what stands before and after its name. */
export type EntryTexts =
  | ({ is: "commitment" } & CommitmentTexts)
  | { is: "milestone"; id: string; name: LocalizedTexts; before: string; after: string }
  | { is: "today"; day: CalendarDate; text: string };

type QuarterTexts = { key: string; name: string; entries: readonly EntryTexts[] };
type Columns = { first: string; change: string; milestone: string };

/** The rows of the table. They do nothing in the browser; why they are a component of the browser, `ChartPicture` says. */
export function TimelineRows({
  quarters,
  columns,
}: {
  quarters: Serialized<readonly QuarterTexts[]>;
  columns: Columns;
}) {
  return deserialize(quarters).map(({ key, name, entries }) => (
    <tbody key={key}>
      <tr className="timeline-quarter">
        <th scope="rowgroup" colSpan={COLUMNS}>
          {name}
        </th>
      </tr>
      {entries.map((entry) => (
        <Entry key={keyOf(entry)} entry={entry} columns={columns} />
      ))}
    </tbody>
  ));
}

function Entry({ entry, columns }: { entry: EntryTexts; columns: Columns }) {
  switch (entry.is) {
    case "commitment":
      return <CommitmentRow row={entry} columns={columns} />;
    case "milestone":
      return (
        <tr className="timeline-milestone">
          <td colSpan={COLUMNS} className="wrap-anywhere">
            {entry.before}
            <b lang={entry.name.lang}>{entry.name.text}</b>
            {entry.after}
          </td>
        </tr>
      );
    case "today":
      return (
        <tr className="timeline-today">
          <td colSpan={COLUMNS}>
            <time dateTime={entry.day}>{entry.text}</time>
          </td>
        </tr>
      );
  }
}

function CommitmentRow({ row, columns }: { row: CommitmentTexts; columns: Columns }) {
  const { reference, title, note, shape, status, first, change, milestone } = row;
  return (
    <tr>
      <th scope="row">
        <a href={`/commitments/${reference}`} className="timeline-reference">
          <RowIcon row={row} />
          {reference}
        </a>
        {row.marking ? <MarkingMark texts={row.marking} /> : null}
      </th>
      <td className="wrap-anywhere">
        {title.lang ? <span lang={title.lang}>{title.text}</span> : title.text}
        {note ? <RowNote text={note} /> : null}
      </td>
      <td>
        <IconMark shape={shape} label={status} />
      </td>
      <td>
        <Dates texts={row} />
      </td>
      <Cell label={columns.first}>{first}</Cell>
      <Cell label={columns.change} className="number">
        {change}
      </Cell>
      <Cell label={columns.milestone} lang={milestone?.lang}>
        {milestone?.text ?? ""}
      </Cell>
    </tr>
  );
}

function Dates({ texts: { dates, none, closed, late } }: { texts: DatesTexts }) {
  return (
    <>
      {dates.map((date) => (
        <span key={date} className="block">
          {date}
        </span>
      ))}
      {none ? <span className="block text-muted">{none}</span> : null}
      {closed ? <span className="block">{closed}</span> : null}
      {late ? (
        <span className="block font-medium">
          <OverdueMark label={late} />
        </span>
      ) : null}
    </>
  );
}

/** An empty cell is a dash in the table and nothing in the list. */
function Cell({
  label,
  className,
  lang,
  children,
}: {
  label: string;
  className?: string;
  lang?: string | undefined;
  children: string;
}) {
  if (children === "") return <td className={`${className ?? ""} max-md:hidden`.trim()}>–</td>;
  return (
    <td data-label={label} className={className}>
      {lang ? <span lang={lang}>{children}</span> : children}
    </td>
  );
}

function keyOf(entry: EntryTexts): string {
  switch (entry.is) {
    case "commitment":
      return entry.reference;
    case "milestone":
      return entry.id;
    case "today":
      return "today";
  }
}
