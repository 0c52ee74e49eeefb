import { DataTable } from "@/components/lists/data-table";
import { labelEnd } from "@/lib/localization/punctuation";
import type { MinutesInWords, Paragraph } from "@/lib/reviews/minutes/in-words";

/** Minutes as a document, on the page and on paper as they are in a file. */
export function MinutesSheet({ minutes }: { minutes: MinutesInWords }) {
  const { language, marking, heading, subheading, date, remarks, facts, none, notConsidered, signature } = minutes;
  const { approval, addenda, hash } = minutes;
  return (
    <article className="minutes" lang={language} aria-labelledby="minutes-heading">
      {marking ? <p className="minutes-marking">{marking}</p> : null}
      <h2 id="minutes-heading" className="minutes-heading">
        {heading}
        <span>{subheading}</span>
      </h2>
      <p className="minutes-date">{date}</p>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <dl className="minutes-facts">
        {facts.map(({ label, paragraphs }) => (
          <div key={label}>
            <dt>{label}</dt>
            {keyed(paragraphs).map(({ key, text, language: textIn }) => (
              <dd key={key} lang={textIn}>
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {none === null ? <Items minutes={minutes} /> : <p>{none}</p>}
      {notConsidered ? (
        <section>
          <h3>{notConsidered.heading}</h3>
          <ul>
            {notConsidered.entries.map(({ number, reference, title, why, note }) => (
              <li key={number}>
                {number}. <span className="whitespace-nowrap">{reference}</span>{" "}
                <span lang={title.language}>{title.text}</span> — {why}
                {note ? (
                  <p lang={note.language} className="whitespace-pre-line">
                    {note.text}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="minutes-signature">
        {signature.label} <span aria-hidden="true">____________________</span>{" "}
        {signature.name ? <span lang={signature.name.language}>{signature.name.text}</span> : null}
      </p>
      {approval ? (
        <p>
          <b>{approval.label}</b>
          {labelEnd(language)}
          {approval.text.text}
        </p>
      ) : null}
      {addenda ? (
        <section>
          <h3>{addenda.heading}</h3>
          {addenda.entries.map(({ head, paragraph }) => (
            <div key={`${head} ${paragraph.text}`} className="minutes-addendum">
              <p>{head}</p>
              <p lang={paragraph.language} className="whitespace-pre-line">
                {paragraph.text}
              </p>
            </div>
          ))}
        </section>
      ) : null}
      {hash ? (
        <p className="minutes-hash">
          {hash.label}
          {labelEnd(language)}
          <code>{hash.value}</code>
        </p>
      ) : null}
    </article>
  );
}

function Items({ minutes: { columns, rows, heading, subheading } }: { minutes: MinutesInWords }) {
  const [number = "", ...others] = columns;
  return (
    <DataTable caption={`${heading} ${subheading}`} className="minutes-table">
      <colgroup>
        <col className="minutes-col-number" />
        <col className="minutes-col-item" />
        <col className="minutes-col-considered" />
        <col className="minutes-col-decision" />
        <col className="minutes-col-responsible" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{number}</th>
          {others.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row" className="number">
              {row.number}
            </th>
            {others.map((column, index) => (
              <td key={column} data-label={index > 0 ? column : undefined}>
                <Cell paragraphs={row.cells[index] ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Cell({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  return keyed(paragraphs).map(({ key, text, language, isHeading }) => (
    <p key={key} lang={language} className={isHeading ? "minutes-reference" : undefined}>
      {isHeading ? <a href={`/commitments/${text}`}>{text}</a> : text}
    </p>
  ));
}

/** The same words may stand twice. */
function keyed(paragraphs: readonly Paragraph[]): (Paragraph & { key: number })[] {
  let key = 0;
  return paragraphs.map(({ text, language, isHeading = false }) => {
    key += 1;
    return { key, text, language, isHeading };
  });
}
