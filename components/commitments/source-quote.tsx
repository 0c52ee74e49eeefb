import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { inContext } from "@/lib/releases/source/quote-context";
import { statementHref } from "@/lib/releases/statement-href";
import type { Language } from "@/lib/vocabulary/languages";

type Statement = {
  id: string;
  spanStart: number;
  spanEnd: number;
  quote: string;
  /** Without a body the text is not read whole: its words stand alone. */
  release: { code: string; title: string; language: Language; publishedOn: Date; body: string | null };
};

type SourceQuoteTexts = {
  published: (date: CalendarDate) => string;
  paragraph: (number: number) => string;
  open: string;
  quoteOnly: string;
};

/** The exact words in the language they were said in, marked within their sentence's surroundings, with the way back. */
export function SourceQuote({ statement, texts }: { statement: Statement; texts: SourceQuoteTexts }) {
  const { release } = statement;
  const { before, quote, after, paragraph } =
    release.body === null
      ? { before: "", quote: statement.quote, after: "", paragraph: null }
      : inContext(release.body, statement.spanStart, statement.spanEnd);
  return (
    <figure className="mt-4 first:mt-0">
      <blockquote
        lang={release.language}
        className="max-w-[72ch] border-quote border-l-4 pl-4 text-[1.0625rem] leading-7 print:text-[9.5pt] print:leading-snug"
      >
        <span className="text-muted">{before}</span>
        <mark className="bg-quote text-ink">{quote}</mark>
        <span className="text-muted">{after}</span>
      </blockquote>
      <figcaption className="mt-2 pl-5 text-meta text-muted">
        {texts.published(fromDbDate(release.publishedOn))} · <span lang={release.language}>{release.title}</span>
        {paragraph === null ? null : ` · ¶ ${texts.paragraph(paragraph)}`}
        <span className="not-printed">
          {" · "}
          <a href={statementHref(release.code, statement.id)}>{texts.open}</a>
        </span>
        {paragraph === null ? <span className="block">{texts.quoteOnly}</span> : null}
      </figcaption>
    </figure>
  );
}
