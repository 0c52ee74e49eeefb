"use client";

import { Deadline } from "@/components/commitments/deadline";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { RowNote } from "@/components/commitments/title";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { MarkingMark } from "@/components/status/marking-mark";
import { StaleMark, StatusMark } from "@/components/status/status-mark";
import { deserialize, type Serialized } from "@/components/ui/serialized-props";
import type { Action } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { LeadLines } from "./lead-lines";
import type { WorkRow } from "./work-row";

/**
 * The rows of a section of work: what, how it stands and why, until when, and the steps that are wanted here. Why it is a component of
 * the browser, `RegisterRows` says.
 */
export function WorkRows({
  label,
  rows,
  language,
  actionNames,
}: {
  label: string;
  rows: Serialized<readonly WorkRow[]>;
  language: Language;
  actionNames: Partial<Record<Action, string>>;
}) {
  return (
    <ul aria-label={label} className="border-hairline border-t bg-surface text-table">
      {deserialize(rows).map((row) => (
        <li key={row.reference} className={hasSecondLine(row.deadline) ? "work-row work-row-near" : "work-row"}>
          <div className="work-number">
            <ReferenceLink reference={row.reference} />
            {row.marking ? <MarkingMark texts={row.marking} /> : null}
          </div>
          <div className="work-what">
            <div className="work-title">{title(row)}</div>
            <div className="work-line">{line(row, language)}</div>
          </div>
          <div className="work-until">
            <Deadline texts={row.deadline} />
          </div>
          {row.steps.length > 0 ? <div className="work-step not-printed">{steps(row, actionNames)}</div> : null}
        </li>
      ))}
    </ul>
  );
}

const hasSecondLine = ({ near, asked, objected, proposed }: WorkRow["deadline"]) =>
  Boolean(near ?? asked ?? objected ?? proposed);

/* No components: React keeps a place for each of them in each row. */

function title({ reference, title: { text, fallback } }: WorkRow) {
  return (
    <a href={`/commitments/${reference}`} title={text} className="title-link">
      <span lang={fallback?.lang}>{text}</span>
      {fallback ? <RowNote text={fallback.note} /> : null}
    </a>
  );
}

function line(
  { status, proposed, objectBy, reportBy, quiet, changed, why, leads: { absent, ...leads } }: WorkRow,
  language: Language,
) {
  return (
    <>
      <StatusMark {...status} />
      {proposed ? (
        <strong className="work-part font-medium text-ink">
          <MultilingualSentence text={proposed} language={language} />
        </strong>
      ) : null}
      {objectBy ? <strong className="work-part font-medium text-ink">{objectBy}</strong> : null}
      {reportBy ? <strong className="work-part font-medium text-ink">{reportBy}</strong> : null}
      {absent ? <strong className="work-part font-medium text-ink">{absent}</strong> : null}
      {quiet ? <StaleMark label={quiet} /> : null}
      {changed ? <span className="work-part">{changed}</span> : null}
      {why ? (
        <span className="work-why" lang={why.lang} title={why.text}>
          {why.text}
        </span>
      ) : null}
      <span className="work-part work-leads">
        <LeadLines texts={leads} language={language} />
      </span>
    </>
  );
}

function steps({ reference, steps: wanted }: WorkRow, actionNames: Partial<Record<Action, string>>) {
  return wanted.map((action) => (
    <a key={action} href={`/commitments/${reference}?do=${action}#act`}>
      {actionNames[action]}
      <span className="sr-only"> {reference}</span>
    </a>
  ));
}
