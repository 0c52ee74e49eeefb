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

type WorkStep = { action: Action; text: string };

/** The rows of a section of work: what, how it stands and why, until when, and the steps that are wanted here. */
export function WorkList({
  label,
  rows,
  remarks,
  steps,
  ...context
}: WorkRowContext & {
  label: string;
  rows: ListRow[];
  remarks: ReadonlyMap<string, WorkRemark>;
  /** The steps this section asks for, of those that this person may take: two at most. */
  steps: (row: ListRow) => WorkStep[];
}) {
  return (
    <ul aria-label={label} className="border-hairline border-t bg-surface text-table">
      {rows.map((row) => (
        <WorkRow
          key={row.id}
          row={row}
          texts={workRowTexts(row, remarks.get(row.id), context)}
          translations={context.translations}
          steps={steps(row)}
        />
      ))}
    </ul>
  );
}

function WorkRow({
  row: { reference, titles, original },
  texts,
  translations,
  steps,
}: {
  row: ListRow;
  texts: ReturnType<typeof workRowTexts>;
  translations: Translations;
  steps: WorkStep[];
}) {
  return (
    <li className={texts.deadline.near ? "work-row work-row-near" : "work-row"}>
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
          {texts.reportBy ? <strong className="work-part font-medium text-ink">{texts.reportBy}</strong> : null}
          {texts.absent ? <strong className="work-part font-medium text-ink">{texts.absent}</strong> : null}
          {texts.quiet ? <StaleMark label={texts.quiet} /> : null}
          {texts.changed ? <span className="work-part">{texts.changed}</span> : null}
          {texts.why ? (
            <span className="work-why" lang={texts.why.lang} title={texts.why.text}>
              {texts.why.text}
            </span>
          ) : null}
          <span className="work-part work-leads">
            <LeadLines texts={texts.leads} language={translations.language} />
          </span>
        </div>
      </div>
      <div className="work-until">
        <Deadline texts={texts.deadline} />
      </div>
      {steps.length > 0 ? (
        <div className="work-step not-printed">
          {steps.map(({ action, text }) => (
            <a key={action} href={`/commitments/${reference}?do=${action}#act`}>
              {text}
              <span className="sr-only"> {reference}</span>
            </a>
          ))}
        </div>
      ) : null}
    </li>
  );
}
