import { formatShortDate } from "@/lib/deadlines/wording";
import type { AgendaEntry, AgendaQuarter } from "@/lib/timeline/agenda";
import type { TimelineRow } from "@/lib/timeline/row";
import { movesOf, RowDates } from "./row-dates";
import { RowMark } from "./row-mark";
import { said, type TimelineText } from "./words";

/** The timeline for narrow screens: a list by quarter with the marks of the chart. */
export function Agenda({ quarters, text }: { quarters: readonly AgendaQuarter[]; text: TimelineText }) {
  return (
    <div className="border-hairline border-y bg-surface md:hidden print:hidden">
      {quarters.map(({ edtf, quarter, entries }) => (
        <section key={edtf}>
          <h2 className="border-hairline border-b bg-canvas px-3 py-1.5 font-semibold text-meta">
            {said(quarter, text)}
          </h2>
          <ol>
            {entries.map((entry) => (
              <Entry key={keyOf(entry)} entry={entry} text={text} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Entry({ entry, text }: { entry: AgendaEntry; text: TimelineText }) {
  switch (entry.is) {
    case "commitment":
      return <RowEntry row={entry.row} text={text} />;
    case "milestone": {
      const { name, when } = entry.milestone;
      return (
        <li className="border-gold border-l-4 px-3 py-2 text-meta">
          <span className="block font-medium text-gold" lang={name.isFallback ? name.language : undefined}>
            {name.text}
          </span>
          {when}
        </li>
      );
    }
    case "today":
      return (
        <li className="flex items-center gap-2 px-3 py-1 font-medium text-brand text-meta">
          <time dateTime={entry.day}>{text.t("today", { date: formatShortDate(entry.day, text.language) })}</time>
          <span aria-hidden="true" className="h-0.5 grow bg-brand" />
        </li>
      );
  }
}

function RowEntry({ row, text }: { row: TimelineRow; text: TimelineText }) {
  const { title, reference } = row;
  return (
    <li className="flex gap-3 border-hairline border-b px-3 py-3">
      <span className="pt-0.5">
        <RowMark row={row} />
      </span>
      <div className="min-w-0 text-meta">
        <span className="font-mono text-muted">{reference}</span>
        <a
          href={`/commitments/${reference}`}
          lang={title.isFallback ? title.language : undefined}
          className="block py-0.5 text-body text-ink"
        >
          {title.text}
        </a>
        <RowDates row={row} text={text} />
        {movesOf(row, text).map(({ first, change }) => (
          <span key={first} className="block text-muted">
            {text.conditions("firstPromised", { deadline: first })}
            {` · ${change}`}
          </span>
        ))}
      </div>
    </li>
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
