import { Deadline } from "@/components/commitments/deadline";
import { LeadOrganisations } from "@/components/commitments/lead-organisations";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { RowNote } from "@/components/commitments/title";
import { MarkingMark } from "@/components/status/marking-mark";
import { OverdueMark, StatusMark } from "@/components/status/status-mark";
import type { Language } from "@/lib/vocabulary/languages";

import type { OverdueRowTexts } from "./overdue-row-texts";
import { OverdueSteps, type OverdueStepsTexts } from "./overdue-steps";

export type OverdueTexts = OverdueStepsTexts & { noReport: string; noNextStep: string };

/** A row of the overdue list; what every row looks like is in overdue-groups.css. */
export function OverdueRow({
  row,
  language,
  texts,
}: {
  row: OverdueRowTexts;
  language: Language;
  texts: OverdueTexts;
}) {
  const { reference, title, report, nextStep, actions } = row;
  return (
    <tr>
      <td className="number days">
        <OverdueMark label={row.late} />
      </td>
      <th scope="row" className="title">
        <ReferenceLink reference={reference} />
        {row.marking ? <MarkingMark texts={row.marking} /> : null}
        <a href={`/commitments/${reference}`} className="title-link">
          {title.fallback ? <span lang={title.fallback.lang}>{title.text}</span> : title.text}
          {title.fallback ? <RowNote text={title.fallback.note} /> : null}
        </a>
        <div className="not-printed pt-1">
          <OverdueSteps reference={reference} actions={actions} lacking={row.lacking} texts={texts} />
        </div>
      </th>
      <td className="lead">
        <LeadOrganisations texts={row.leads} language={language} />
      </td>
      <td className="deadline">
        <Deadline texts={row.deadline} />
        <span className="block text-meta">
          <StatusMark {...row.status} />
        </span>
      </td>
      <td className="report">
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
      <td className="next-step">
        {nextStep ? (
          <span lang={nextStep.lang ?? undefined}>{nextStep.text}</span>
        ) : (
          <span className="text-muted">{texts.noNextStep}</span>
        )}
      </td>
    </tr>
  );
}
