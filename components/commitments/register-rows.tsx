"use client";

import type { Action } from "@/lib/access/permissions";
import type { Language } from "@/lib/access/viewer";
import { Deadline } from "./deadline";
import { Leads } from "./leads";
import { MarkedText } from "./marked-text";
import { Reference } from "./reference";
import type { RegisterRow } from "./register-row";
import { StatusCell } from "./status-cell";
import { RowNote } from "./title";

/**
 * The rows of the register. They do nothing in the browser: as a component of the browser their words are sent once beside
 * the page, where a server component's would be sent again with all of their markup, three times as much.
 */
export function RegisterRows({
  rows,
  language,
  find,
  sentence,
  stepNames,
}: {
  rows: readonly RegisterRow[];
  language: Language;
  find: string | null;
  sentence: string;
  stepNames: Partial<Record<Action, string>>;
}) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.reference}>
          <th scope="row" className="whitespace-nowrap">
            <Reference reference={row.reference} />
          </th>
          <td className="max-xl:order-2 max-xl:col-span-2">
            <RowTitle row={row} find={find} sentence={sentence} />
          </td>
          <td className="max-xl:hidden">{row.kind}</td>
          <td className="max-xl:order-1">
            <StatusCell reference={row.reference} texts={row.status} nameOf={(action) => stepNames[action] ?? action} />
          </td>
          <td className="max-xl:order-4 max-xl:text-meta">
            <Leads texts={row.leads} language={language} />
          </td>
          <td className="max-xl:order-3">
            <Deadline texts={row.deadline} />
          </td>
          <td className="whitespace-nowrap text-muted max-xl:hidden">
            <time dateTime={row.changed.on}>{row.changed.text}</time>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function RowTitle({ row, find, sentence }: { row: RegisterRow; find: string | null; sentence: string }) {
  const text = <MarkedText text={row.title.text} find={find} />;
  return (
    <>
      <a href={`/commitments/${row.reference}`} className="title-link" lang={row.title.fallback?.lang}>
        {row.isGivenUp ? <s>{text}</s> : text}
      </a>
      {row.title.fallback ? <RowNote text={row.title.fallback.note} /> : null}
      <span className="side-line">
        <span className="xl:hidden">{`${row.kind} · `}</span>
        {row.sector}
        {row.source ? (
          <a href={row.source} aria-label={sentence} className="ml-1.5 inline-block min-w-6 text-center no-underline">
            ¶
          </a>
        ) : null}
      </span>
    </>
  );
}
