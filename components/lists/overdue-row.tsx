import { ReferenceLink } from "@/components/commitments/reference-link";
import { RowNote } from "@/components/commitments/title";
import { MarkingMark } from "@/components/status/marking-mark";
import { OverdueMark, StatusMark } from "@/components/status/status-mark";
import type { Language } from "@/lib/vocabulary/languages";

import { DeadlineLines } from "./deadline-lines";
import { LeadLines } from "./lead-lines";
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
  const { reference, title } = row;
  return (
    <tr>
      <td className="days figures">
        <OverdueMark label={row.late} />
        <OverdueSteps reference={reference} actions={row.actions} lacking={row.lacking} texts={texts} />
      </td>
      <th scope="row" className="title">
        <div className="two-lines">
          <ReferenceLink reference={reference} />
          {row.marking ? <MarkingMark texts={row.marking} /> : null}{" "}
          <a href={`/commitments/${reference}`} title={title.text} className="title-link" lang={title.fallback?.lang}>
            {title.text}
          </a>
          {title.fallback ? <RowNote text={title.fallback.note} /> : null}
          {` · ${row.sector}`}
        </div>
      </th>
      <td className="counterpart">{row.counterpart}</td>
      <td className="lead">
        <LeadLines texts={row.leads} language={language} />
      </td>
      <td className="deadline figures one-line">
        <DeadlineLines texts={row.deadline} />
        <StatusMark {...row.status} />
      </td>
      <td className="last">{lastHeard(row, texts)}</td>
    </tr>
  );
}

/** What was last reported on one line, what comes next on the other. */
function lastHeard({ report, nextStep }: OverdueRowTexts, { noReport, noNextStep }: OverdueTexts) {
  return (
    <>
      {report ? (
        <span title={report.text} className="reported">
          <time dateTime={report.on}>{report.day}</time>
          {` · ${report.type} · `}
          <span lang={report.lang}>{report.text}</span>
        </span>
      ) : (
        <span className="reported text-muted">{noReport}</span>
      )}
      {nextStep ? (
        <span lang={nextStep.lang ?? undefined} title={nextStep.text} className="next-step">
          {nextStep.text}
        </span>
      ) : (
        <span className="next-step text-muted">{noNextStep}</span>
      )}
    </>
  );
}
