import { Fragment, type ReactNode } from "react";
import { Sentence } from "@/components/layout/sentence";
import { ColumnHeader } from "@/components/ui/data-table";
import type { ListRow } from "@/lib/commitments/list/row";
import { OverdueRow, type OverdueTexts } from "./overdue-row";
import { type OverdueContext, overdueRowTexts } from "./overdue-row-texts";
import { WideTable } from "./wide-table";

/** Rows under one heading, whose name may be others' words (`theirs`); without a heading the table is not grouped. */
export type OverdueRows = { key: string; heading: { name: string; count: string } | null; rows: ListRow[] };

/** What is late, the longest first: how many days, who, what was last heard, what comes next, and what one may do. */
export function OverdueTable({
  caption,
  groups,
  inserted,
  texts,
  ...context
}: OverdueContext & {
  caption: string;
  groups: OverdueRows[];
  texts: OverdueTexts;
  /** A form or an answer within the list: under the row of that reference, or at the head of the group of that key. */
  inserted: { key: string; below: string | null; content: ReactNode } | null;
}) {
  const { terms, actions, language } = context.words;
  const offered = groups.flatMap(({ rows }) => rows.flatMap(context.actionsOf));
  const stepNames = Object.fromEntries(offered.map((action) => [action, actions(action)]));
  return (
    <WideTable caption={caption}>
      <thead>
        <tr>
          <ColumnHeader className="number">{terms("field.daysLate")}</ColumnHeader>
          <ColumnHeader className="w-[30%]">{terms("field.title")}</ColumnHeader>
          <ColumnHeader>{terms("field.lead")}</ColumnHeader>
          <ColumnHeader>{terms("field.deadline")}</ColumnHeader>
          <ColumnHeader className="w-[18%]">{terms("field.lastReport")}</ColumnHeader>
          <ColumnHeader className="w-[16%]">{terms("field.nextStep")}</ColumnHeader>
        </tr>
      </thead>
      {groups.map(({ key, heading, rows }) => (
        <tbody key={key}>
          {heading ? (
            <tr className="bg-canvas">
              <th scope="rowgroup" colSpan={6} className="pt-5 max-xl:col-span-2">
                <span className="font-semibold">
                  <Sentence text={heading.name} language={language} />
                </span>
                <span className="figures ml-3 text-muted">{heading.count}</span>
              </th>
            </tr>
          ) : null}
          {inserted?.key === key && inserted.below === null ? <InsertedRow>{inserted.content}</InsertedRow> : null}
          {rows.map((row) => (
            <Fragment key={row.id}>
              <OverdueRow row={overdueRowTexts(row, context)} {...{ language, texts, stepNames }} />
              {inserted?.below === row.reference ? <InsertedRow>{inserted.content}</InsertedRow> : null}
            </Fragment>
          ))}
        </tbody>
      ))}
    </WideTable>
  );
}

function InsertedRow({ children }: { children: ReactNode }) {
  return (
    <tr className="not-printed bg-surface">
      <td colSpan={6} className="max-xl:col-span-2">
        <div className="border-brand border-l-4 py-2 pl-4">{children}</div>
      </td>
    </tr>
  );
}
