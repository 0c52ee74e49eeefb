import { Fragment, type ReactNode } from "react";
import { Sentence } from "@/components/layout/sentence";
import { ColumnHeader } from "@/components/ui/data-table";
import type { Action } from "@/lib/access/permissions";
import type { ListRow } from "@/lib/commitments/list/row";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { daysLate } from "@/lib/deadlines/lateness";
import { daysInWords } from "@/lib/deadlines/wording";
import { Deadline } from "./deadline";
import { deadlineInForceTexts } from "./deadline-texts";
import { LastReport } from "./last-report";
import { Leads } from "./leads";
import { leadsTexts } from "./leads-texts";
import { MovesMenu } from "./moves-menu";
import { Reference } from "./reference";
import { OverdueMark, StatusMark } from "./status-mark";
import { Title } from "./title";
import { WideTable } from "./wide-table";
import { statusLabel, type Words } from "./words";

/** Rows under one heading, whose name may be others' words (`theirs`); without a heading the table is not grouped. */
export type OverdueRows = { key: string; heading: { name: string; count: string } | null; rows: ListRow[] };

export type OverdueTexts = {
  acts: string;
  noReport: string;
  noNextStep: string;
};

type RowProps = {
  today: CalendarDate;
  timeZone: string;
  words: Words;
  texts: OverdueTexts;
  actionsOf: (row: ListRow) => Action[];
  /** Where the form of an action is. */
  actHref: (row: ListRow, action: Action) => string;
};

/** What is late, the longest first: how many days, who, what was last heard, what comes next, and what one may do. */
export function OverdueTable({
  caption,
  groups,
  inserted,
  ...rest
}: RowProps & {
  caption: string;
  groups: OverdueRows[];
  /** A form or an answer within the list: under the row of that reference, or at the head of the group of that key. */
  inserted: { key: string; below: string | null; content: ReactNode } | null;
}) {
  const { terms } = rest.words;
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
                  <Sentence text={heading.name} language={rest.words.language} />
                </span>
                <span className="figures ml-3 text-muted">{heading.count}</span>
              </th>
            </tr>
          ) : null}
          {inserted?.key === key && inserted.below === null ? <InsertedRow>{inserted.content}</InsertedRow> : null}
          {rows.map((row) => (
            <Fragment key={row.id}>
              <OverdueRow row={row} {...rest} />
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

function OverdueRow({ row, today, timeZone, words, texts, actionsOf, actHref }: RowProps & { row: ListRow }) {
  const actions = actionsOf(row);
  const { terms } = words;
  return (
    <tr>
      <td className="number max-xl:order-1 max-xl:text-left font-medium">
        <OverdueMark label={daysInWords(daysLate(row.lateness, today), words.language)} />
      </td>
      <th scope="row" className="max-xl:order-3 max-xl:col-span-2">
        <Reference reference={row.reference} />
        <a href={`/commitments/${row.reference}`} className="block py-0.5 text-ink no-underline hover:underline">
          <Title titles={row.titles} original={row.original} words={words} />
        </a>
        <div className="not-printed pt-1">
          <MovesMenu
            reference={row.reference}
            moves={actions}
            label={row.reference}
            actions={words.actions}
            hrefOf={(action) => actHref(row, action)}
          >
            {actions.length > 0 ? texts.acts : null}
          </MovesMenu>
        </div>
      </th>
      <td className="max-xl:order-4">
        <Leads texts={leadsTexts(row, words)} language={words.language} />
      </td>
      <td className="max-xl:order-2">
        <Deadline texts={deadlineInForceTexts(row, words)} />
        <span className="block text-meta">
          <StatusMark status={row.status} outcome={row.outcome} label={statusLabel(terms, row.status, row.outcome)} />
        </span>
      </td>
      <td className="max-xl:order-5">
        <LastReport row={row} timeZone={timeZone} words={words} none={texts.noReport} />
      </td>
      <td className="max-xl:order-6 max-xl:col-span-2">
        {row.nextStep ? (
          <span lang={row.nextStepIn ?? undefined}>{row.nextStep}</span>
        ) : (
          <span className="text-muted">{texts.noNextStep}</span>
        )}
      </td>
    </tr>
  );
}
