"use client";

import type { Action } from "@/lib/access/permissions";
import type { Language } from "@/lib/access/viewer";
import { Deadline } from "./deadline";
import { Leads } from "./leads";
import { MovesMenu } from "./moves-menu";
import type { OverdueRowTexts } from "./overdue-row-texts";
import { Reference } from "./reference";
import { OverdueMark, StatusMark } from "./status-mark";
import { RowNote } from "./title";

export type OverdueTexts = {
  acts: string;
  noReport: string;
  noNextStep: string;
};

/** A row of the overdue list. It does nothing in the browser; why it is a component of the browser, `RegisterRows` says. */
export function OverdueRow({
  row,
  language,
  texts,
  stepNames,
}: {
  row: OverdueRowTexts;
  language: Language;
  texts: OverdueTexts;
  stepNames: Partial<Record<Action, string>>;
}) {
  const { reference, title, report, nextStep, steps } = row;
  const hrefs = new Map(steps);
  return (
    <tr>
      <td className="number max-xl:order-1 max-xl:text-left font-medium">
        <OverdueMark label={row.late} />
      </td>
      <th scope="row" className="max-xl:order-3 max-xl:col-span-2">
        <Reference reference={reference} />
        <a href={`/commitments/${reference}`} className="title-link block py-0.5">
          <span lang={title.fallback?.lang}>{title.text}</span>
          {title.fallback ? <RowNote text={title.fallback.note} /> : null}
        </a>
        <div className="not-printed pt-1">
          <MovesMenu
            reference={reference}
            moves={steps.map(([action]) => action)}
            label={reference}
            actions={(action) => stepNames[action] ?? action}
            hrefOf={(action) => hrefs.get(action) ?? ""}
          >
            {steps.length > 0 ? texts.acts : null}
          </MovesMenu>
        </div>
      </th>
      <td className="max-xl:order-4">
        <Leads texts={row.leads} language={language} />
      </td>
      <td className="max-xl:order-2">
        <Deadline texts={row.deadline} />
        <span className="block text-meta">
          <StatusMark {...row.status} />
        </span>
      </td>
      <td className="max-xl:order-5">
        {report ? (
          <>
            <time dateTime={report.on}>{report.day}</time>
            <span className="text-muted text-meta">{` · ${report.type}`}</span>
            <span lang={report.lang} className="line-clamp-2 text-meta">
              {report.text}
            </span>
          </>
        ) : (
          <span className="text-muted">{texts.noReport}</span>
        )}
      </td>
      <td className="max-xl:order-6 max-xl:col-span-2">
        {nextStep ? (
          <span lang={nextStep.lang ?? undefined}>{nextStep.text}</span>
        ) : (
          <span className="text-muted">{texts.noNextStep}</span>
        )}
      </td>
    </tr>
  );
}
