import { Deadline } from "@/components/commitments/deadline";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { Title } from "@/components/commitments/title";
import type { Translations } from "@/components/commitments/translations";
import { MarkingMark } from "@/components/status/marking-mark";
import { StaleMark, StatusMark } from "@/components/status/status-mark";
import type { ListRow } from "@/lib/commitments/list/row";
import type { WorkRemark } from "@/lib/commitments/my-work/work-remark";
import type { Action } from "@/lib/vocabulary/commitments";
import { LeadLines } from "./lead-lines";
import { type WorkRowContext, workRowTexts } from "./work-row-texts";

/** The rows of a section of work: what, how it stands and why, until when, and the one action that is wanted here. */
export function WorkList({
  label,
  rows,
  remarks,
  action,
  ...context
}: WorkRowContext & {
  label: string;
  rows: ListRow[];
  remarks: ReadonlyMap<string, WorkRemark>;
  /** The action this section asks for, where this person may take it. */
  action: (row: ListRow) => { action: Action; text: string } | null;
}) {
  return (
    <ul aria-label={label} className="border-hairline border-t bg-surface text-table">
      {rows.map((row) => (
        <WorkRow
          key={row.id}
          row={row}
          texts={workRowTexts(row, remarks.get(row.id), context)}
          translations={context.translations}
          action={action(row)}
        />
      ))}
    </ul>
  );
}

function WorkRow({
  row: { reference, titles, original },
  texts,
  translations,
  action,
}: {
  row: ListRow;
  texts: ReturnType<typeof workRowTexts>;
  translations: Translations;
  action: { action: Action; text: string } | null;
}) {
  return (
    <li className="work-row">
      <div className="work-number">
        <ReferenceLink reference={reference} />
        {texts.marking ? <MarkingMark texts={texts.marking} /> : null}
      </div>
      <div className="work-what">
        <div className="work-title">
          <a href={`/commitments/${reference}`} title={texts.title} className="title-link">
            <Title titles={titles} original={original} translations={translations} />
          </a>
        </div>
        <div className="work-line">
          <StatusMark {...texts.status} />
          {texts.why ? (
            <span className="work-why" lang={texts.why.lang} title={texts.why.text}>
              {texts.why.text}
            </span>
          ) : null}
          <span className="work-leads">
            <LeadLines texts={texts.leads} language={translations.language} />
          </span>
          {texts.quiet ? <StaleMark label={texts.quiet} /> : null}
          {texts.reportBy ? <strong className="font-medium text-ink">{texts.reportBy}</strong> : null}
          {texts.changed ? <span>{texts.changed}</span> : null}
        </div>
      </div>
      <div className="work-until">
        {texts.deadline.label ? <span className="text-meta text-muted">{texts.deadline.label}</span> : null}
        <Deadline texts={texts.deadline} />
      </div>
      {action ? (
        <div className="work-step not-printed">
          <a href={`/commitments/${reference}?do=${action.action}#act`}>
            {action.text}
            <span className="sr-only"> {reference}</span>
          </a>
        </div>
      ) : null}
    </li>
  );
}
