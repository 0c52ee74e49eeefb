"use client";

import { Fragment, type ReactNode } from "react";
import { useStepsMenu } from "@/components/status/steps-menu";
import { deserialize, type Serialized } from "@/components/ui/serialized-props";
import type { Action } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

import type { GroupHeading } from "./group-heading";
import { GroupNameRow } from "./group-name-row";
import { OverdueRow, type OverdueRowWords } from "./overdue-row";
import type { OverdueRowTexts } from "./overdue-row-texts";

/** Rows under one heading, whose name may be others' words (`markForeign`); without a heading the table is not grouped. */
export type OverdueGroupTexts = {
  key: string;
  heading: GroupHeading | null;
  rows: readonly OverdueRowTexts[];
};

/** A form or an answer within the list: under the row of that reference, or at the head of the group of that key. */
export type InlineContent = { key: string; below: string | null; content: ReactNode };

export type OverdueTexts = OverdueRowWords & {
  /** The query of the list as it is shown, in which the form of a step opens. */
  listQuery: string;
  actionNames: Partial<Record<Action, string>>;
};

/** The rows of the overdue list, and their one menu of steps; why it is a component of the browser, `RegisterRows` says. */
export function OverdueGroups({
  groups,
  inserted,
  language,
  texts,
}: {
  groups: Serialized<readonly OverdueGroupTexts[]>;
  inserted: InlineContent | null;
  language: Language;
  texts: OverdueTexts;
}) {
  const { listQuery, actionNames } = texts;
  const { onChoose, menu } = useStepsMenu(
    actionNames,
    (reference, action) => `${listQuery}&act=${reference}%3A${action}#act`,
  );
  return (
    <>
      {deserialize(groups).map(({ key, heading, rows }) => (
        <tbody key={key} className="overdue-group">
          {heading ? <GroupNameRow heading={heading} columns={6} language={language} /> : null}
          {inserted?.key === key && inserted.below === null ? <InsertedRow>{inserted.content}</InsertedRow> : null}
          {rows.map((row) => (
            <Fragment key={row.reference}>
              <OverdueRow row={row} language={language} texts={texts} onChoose={onChoose} />
              {inserted?.key === key && inserted.below === row.reference ? (
                <InsertedRow>{inserted.content}</InsertedRow>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      ))}
      {menu}
    </>
  );
}

function InsertedRow({ children }: { children: ReactNode }) {
  return (
    <tr className="inserted not-printed bg-surface">
      <td colSpan={6}>
        <div className="border-brand border-l-4 py-2 pl-4">{children}</div>
      </td>
    </tr>
  );
}
