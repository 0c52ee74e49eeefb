"use client";

import { Deadline } from "@/components/commitments/deadline";
import { HighlightedText } from "@/components/commitments/highlighted-text";
import { LeadOrganisations } from "@/components/commitments/lead-organisations";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { RowNote } from "@/components/commitments/title";
import { MarkingMark } from "@/components/status/marking-mark";
import { StatusCell } from "@/components/status/status-cell";
import { deserialize, type Serialized } from "@/components/ui/serialized-props";
import type { Action } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

import { FoundLines } from "./found-lines";
import type { RegisterRow } from "./register-row";

type RegisterRowTexts = {
  sentence: string;
  /** "Change the status of {reference}" */
  changeStatus: string;
  actionNames: Partial<Record<Action, string>>;
};

/**
 * The rows of the register. They do nothing in the browser: as a component of the browser their words are sent once beside
 * the page, where a server component's would be sent again with all of their markup, three times as much. What every row
 * looks like is in register-rows.css, for the same reason.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export function RegisterRows({
  rows,
  language,
  texts: { sentence, changeStatus, actionNames },
}: {
  rows: Serialized<readonly RegisterRow[]>;
  language: Language;
  texts: RegisterRowTexts;
}) {
  const nameOf = (action: Action) => actionNames[action] ?? action;
  return (
    <tbody className="register-rows">
      {deserialize(rows).map((row) => (
        <tr key={row.reference}>
          <th scope="row">
            <ReferenceLink reference={row.reference} />
            {row.marking ? <MarkingMark texts={row.marking} /> : null}
          </th>
          <td className="title">
            <RowTitle row={row} sentence={sentence} />
          </td>
          <td className="kind">{row.kind}</td>
          <td className="status">
            <StatusCell
              reference={row.reference}
              texts={row.status}
              menu={{ label: changeStatus.replace("{reference}", row.reference), nameOf }}
            />
          </td>
          <td className="lead">
            <LeadOrganisations texts={row.leads} language={language} />
          </td>
          <td className="deadline">
            <Deadline texts={row.deadline} />
          </td>
          <td className="changed">
            <time dateTime={row.changed.on}>{row.changed.text}</time>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function RowTitle({ row, sentence }: { row: RegisterRow; sentence: string }) {
  const text = <HighlightedText text={row.title.text} marks={row.marks} />;
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
          <a href={row.source} aria-label={sentence} className="source-link">
            ¶
          </a>
        ) : null}
      </span>
      <FoundLines lines={row.found} />
    </>
  );
}
