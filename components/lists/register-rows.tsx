"use client";

import { HighlightedText } from "@/components/commitments/highlighted-text";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { RowNote } from "@/components/commitments/title";
import { MarkingMark } from "@/components/status/marking-mark";
import { StaleMark, StatusMark } from "@/components/status/status-mark";
import { type ChosenSteps, StepsLink, useStepsMenu } from "@/components/status/steps-menu";
import { deserialize, type Serialized } from "@/components/ui/serialized-props";
import type { Action } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

import { DeadlineLines } from "./deadline-lines";
import { FoundLines } from "./found-lines";
import { GroupNameRow } from "./group-name-row";
import { LeadLines, leadTitle } from "./lead-lines";
import type { RegisterGroup, RegisterRow } from "./register-row";

type RegisterRowTexts = {
  sentence: string;
  changeStatus: string;
  actionNames: Partial<Record<Action, string>>;
};

/**
 * The rows of the register. As a component of the browser their words are sent once beside the page, where a server component's
 * would be sent again with all of their markup, three times as much. What every row looks like is in register-rows.css, for the
 * same reason, and the menu of steps is made when it is opened.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export function RegisterRows({
  groups,
  language,
  texts: { sentence, changeStatus, actionNames },
}: {
  groups: Serialized<readonly RegisterGroup[]>;
  language: Language;
  texts: RegisterRowTexts;
}) {
  const { onChoose, menu } = useStepsMenu(
    actionNames,
    (reference, action) => `/commitments/${reference}?do=${action}#act`,
  );
  return (
    <>
      {deserialize(groups).map(({ key, heading, rows }) => (
        <tbody key={key} className="register-rows">
          {heading ? <GroupNameRow heading={heading} columns={5} language={language} /> : null}
          {rows.map((row) => (
            <tr key={row.reference}>
              <th scope="row" className="title">
                {rowTitle(row, sentence)}
              </th>
              <td className="counterpart">{row.counterpart}</td>
              <td className="lead">
                <div className="lead-lines" title={leadTitle(row.leads)}>
                  <LeadLines texts={row.leads} language={language} />
                </div>
              </td>
              <td className={row.status.quiet || row.changed ? "status one-line" : "status"}>
                {rowStatus(row, changeStatus, onChoose)}
              </td>
              <td className="deadline figures">
                <DeadlineLines texts={row.deadline} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
      {menu}
    </>
  );
}

/* No components: React keeps a place for each of them in each row. */

function rowTitle(
  { reference, source, marking, title, marks, found, isGivenUp, about }: RegisterRow,
  sentence: string,
) {
  const text = marks ? <HighlightedText text={title.text} marks={marks} /> : title.text;
  return (
    <>
      <div className="two-lines">
        <ReferenceLink reference={reference} />
        {marking ? <MarkingMark texts={marking} /> : null}
        {source ? (
          <a href={source} aria-label={sentence} className="source-link">
            ¶
          </a>
        ) : (
          " "
        )}
        <a href={`/commitments/${reference}`} title={title.text} className="title-link" lang={title.fallback?.lang}>
          {isGivenUp ? <s>{text}</s> : text}
        </a>
        {title.fallback ? <RowNote text={title.fallback.note} /> : null}
        {` · ${about}`}
      </div>
      {found ? <FoundLines lines={found} /> : null}
    </>
  );
}

function rowStatus(
  { reference, status: { status, outcome, label, quiet, actions }, changed }: RegisterRow,
  changeStatus: string,
  choose: (steps: ChosenSteps) => void,
) {
  const mark = <StatusMark status={status} outcome={outcome} label={label} />;
  return (
    <>
      {actions ? (
        <StepsLink reference={reference} title={changeStatus} onChoose={(link) => choose({ reference, actions, link })}>
          {mark}
        </StepsLink>
      ) : (
        mark
      )}
      {quiet ? <StaleMark label={quiet} /> : changed ? <span className="side-line">{changed}</span> : null}
    </>
  );
}
