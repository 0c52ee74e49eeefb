import { ColumnHeader, SortHeader } from "@/components/ui/data-table";
import type { Action } from "@/lib/access/permissions";
import type { ListRow } from "@/lib/commitments/list/row";
import type { Sort, SortKey } from "@/lib/commitments/list/sort";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { localized } from "@/lib/localized";
import { Deadline } from "./deadline";
import { Leads } from "./leads";
import { StatusCell } from "./status-cell";
import { Title } from "./title";
import { WideTable } from "./wide-table";
import type { Words } from "./words";

export type TableTexts = {
  caption: string;
  /** "Change the status of …" */
  moves: (reference: string) => string;
  sentence: string;
  coExecutors: (count: number) => string;
};

/** The register's table: one row a commitment, numbers that lead to it, native elements and plain links throughout. */
export function CommitmentTable({
  rows,
  today,
  timeZone,
  words,
  texts,
  find,
  sort,
  sortHref,
  movesOf,
}: {
  rows: ListRow[];
  today: CalendarDate;
  timeZone: string;
  words: Words;
  texts: TableTexts;
  find: string | null;
  sort: Sort;
  sortHref: (key: SortKey) => string;
  movesOf: (row: ListRow) => Action[];
}) {
  const { terms, language } = words;
  const sorted = (key: SortKey) => (sort.key !== key ? null : sort.descending ? "descending" : "ascending");
  return (
    <WideTable caption={texts.caption}>
      <thead>
        <tr>
          <SortHeader href={sortHref("reference")} sorted={sorted("reference")}>
            {terms("field.reference")}
          </SortHeader>
          <ColumnHeader className="w-[26%]">{terms("field.title")}</ColumnHeader>
          <ColumnHeader className="max-xl:hidden">{terms("field.kind")}</ColumnHeader>
          <SortHeader href={sortHref("status")} sorted={sorted("status")}>
            {terms("field.status")}
          </SortHeader>
          <ColumnHeader className="w-[17%]">{terms("field.lead")}</ColumnHeader>
          <SortHeader href={sortHref("deadline")} sorted={sorted("deadline")} className="w-[16%]">
            {terms("field.deadline")}
          </SortHeader>
          <SortHeader href={sortHref("updated")} sorted={sorted("updated")} className="max-xl:hidden">
            {terms("field.updated")}
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="whitespace-nowrap">
              <Reference reference={row.reference} />
            </th>
            <td className="max-xl:order-2 max-xl:col-span-2">
              <RowTitle row={row} words={words} find={find} sentence={texts.sentence} />
            </td>
            <td className="max-xl:hidden">{terms(`kind.${row.kind}`)}</td>
            <td className="max-xl:order-1">
              <StatusCell row={row} today={today} words={words} moves={movesOf(row)} moveLabel={texts.moves} />
            </td>
            <td className="max-xl:order-4 max-xl:text-meta">
              <Leads row={row} words={words} coExecutors={texts.coExecutors} />
            </td>
            <td className="max-xl:order-3">
              <Deadline lateness={row.lateness} firstPromised={row.firstPromised} today={today} words={words} />
            </td>
            <td className="whitespace-nowrap text-muted max-xl:hidden">
              <time dateTime={todayIn(timeZone, row.changedAt)}>
                {formatShortDate(todayIn(timeZone, row.changedAt), language)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function Reference({ reference }: { reference: string }) {
  return (
    <a href={`/commitments/${reference}`} className="font-mono text-meta">
      {reference}
    </a>
  );
}

function RowTitle({
  row,
  words,
  find,
  sentence,
}: {
  row: ListRow;
  words: Words;
  find: string | null;
  sentence: string;
}) {
  const sector = localized(row.sector, "ru", words.language);
  const isGivenUp = row.outcome === "superseded" || row.outcome === "lapsed";
  return (
    <>
      <a href={`/commitments/${row.reference}`} className="text-ink no-underline hover:underline">
        <Title titles={row.titles} original={row.original} words={words} find={find} struck={isGivenUp} />
      </a>
      <span className="block text-meta text-muted">
        <span className="xl:hidden">{words.terms(`kind.${row.kind}`)} · </span>
        {sector.text}
        {row.source ? (
          <a
            href={`/releases/${row.source.releaseCode}#statement-${row.source.statementId}`}
            aria-label={sentence}
            className="ml-1.5 inline-block min-w-6 text-center no-underline"
          >
            ¶
          </a>
        ) : null}
      </span>
    </>
  );
}
