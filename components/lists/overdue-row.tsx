import { ReferenceLink } from "@/components/commitments/reference-link";
import { RowNote } from "@/components/commitments/title";
import { MarkingMark } from "@/components/status/marking-mark";
import { OverdueMark, StatusMark } from "@/components/status/status-mark";
import { type ChosenSteps, StepsLink } from "@/components/status/steps-menu";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";

import { DeadlineLines } from "./deadline-lines";
import { LeadLines, leadTitle } from "./lead-lines";
import type { OverdueRowTexts } from "./overdue-row-texts";

export type OverdueRowWords = {
  openActions: string;
  noReport: string;
  noNextStep: string;
  /** Why steps are missing, by the level that they need: said once for the list. */
  lackingNotes: Partial<Record<ControlLevel, string>>;
};

/** A row of the overdue list; what every row looks like is in overdue-groups.css. */
export function OverdueRow({
  row,
  language,
  texts,
  onChoose,
}: {
  row: OverdueRowTexts;
  language: Language;
  texts: OverdueRowWords;
  onChoose: (steps: ChosenSteps) => void;
}) {
  const { reference, title, actions, lacking } = row;
  return (
    <tr>
      <td className="days figures">
        <OverdueMark label={row.late} />
        {actions.length > 0 ? (
          <StepsLink
            reference={reference}
            id={`steps-${reference}`}
            aria-label={`${texts.openActions} ${reference}`}
            className="steps-link steps-words"
            onChoose={(link) => onChoose({ reference, actions, note: lacking && texts.lackingNotes[lacking], link })}
          >
            {texts.openActions}
          </StepsLink>
        ) : null}
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
        <div className="lead-lines" title={leadTitle(row.leads)}>
          <LeadLines texts={row.leads} language={language} />
        </div>
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
function lastHeard({ report, nextStep }: OverdueRowTexts, { noReport, noNextStep }: OverdueRowWords) {
  return (
    <>
      {report ? (
        <span title={report.text} className="reported one-line">
          <time dateTime={report.on}>{report.day}</time>
          {` · ${report.type} · `}
          <span lang={report.lang}>{report.text}</span>
        </span>
      ) : (
        <span className="reported one-line text-muted">{noReport}</span>
      )}
      {nextStep ? (
        <span lang={nextStep.lang ?? undefined} title={nextStep.text} className="next-step one-line">
          {nextStep.text}
        </span>
      ) : (
        <span className="next-step one-line text-muted">{noNextStep}</span>
      )}
    </>
  );
}
