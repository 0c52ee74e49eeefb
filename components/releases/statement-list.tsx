import { Title } from "@/components/commitments/title";
import { statusLabel, type Translations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { StatusMark } from "@/components/status/status-mark";
import { moveStatementHref } from "@/lib/commitments/statement-href";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { markForeign } from "@/lib/localization/foreign-text";
import { sideName, titlesOf } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Kind, Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

type StatementShown = {
  id: string;
  quote: string;
  judgement: "accepted" | "context" | "proposed" | "rejected";
  kind: Kind | null;
  /** Two-letter codes of the sides that said it. */
  statedBy: string[];
  /** The deadline in the text's own words, and as EDTF. */
  deadlineQuote: string | null;
  deadlineEdtf: string | null;
  commitment:
    | ({ reference: string; status: Status; outcome: Outcome | null; original: Language } & Parameters<
        typeof titlesOf
      >[0])
    | null;
};

type StatementTexts = {
  context: string;
  proposed: string;
  toText: string;
  saidBy: (sides: string) => string;
  both: string;
  deadlineSaid: (words: string, deadline: string) => string;
  move: string;
};

/** The statements of a release in text order: what kind, the words, who said them, and the commitment they became. */
export function StatementList({
  statements,
  first,
  movable,
  language,
  translations,
  texts,
}: {
  statements: StatementShown[];
  /** The number of the first of them, among all of the text. */
  first: number;
  /** Those that this person may move to another commitment, by id. */
  movable: ReadonlySet<string>;
  /** Of the release, and so of the quotes. */
  language: Language;
  translations: Translations;
  texts: StatementTexts;
}) {
  return (
    <ol>
      {statements.map((statement, index) => (
        <li
          key={statement.id}
          id={`item-${statement.id}`}
          className="grid scroll-mt-4 grid-cols-[2rem_minmax(0,1fr)] border-hairline border-b py-4 target:bg-hover"
        >
          <span className="figures text-muted text-table">{first + index}</span>
          <div className="space-y-1.5">
            <Head statement={statement} translations={translations} texts={texts} />
            <blockquote lang={language} className="text-table leading-relaxed">
              <a href={`#statement-${statement.id}`} className="text-ink no-underline hover:underline">
                {statement.quote}
                <span className="sr-only"> {texts.toText}</span>
              </a>
            </blockquote>
            <p className="text-meta text-muted">
              {statement.statedBy.length > 0
                ? texts.saidBy(saidBy(statement.statedBy, texts.both, translations.language))
                : null}
              <DeadlineSaid statement={statement} language={language} translations={translations} texts={texts} />
            </p>
            {statement.commitment && movable.has(statement.id) ? (
              <p className="not-printed text-meta">
                <a href={moveStatementHref(statement.commitment.reference, statement.id)}>{texts.move}</a>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Head({
  statement,
  translations,
  texts,
}: {
  statement: StatementShown;
  translations: Translations;
  texts: StatementTexts;
}) {
  const { commitment, kind, judgement } = statement;
  const label = kind ? translations.terms(`kind.${kind}`) : texts.context;
  if (!commitment) {
    return (
      <p className="text-meta text-muted">
        {judgement === "proposed" ? `${texts.proposed}${labelEnd(translations.language)}${label}` : label}
      </p>
    );
  }
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-meta">
        <a href={`/commitments/${commitment.reference}`} className="font-mono">
          {commitment.reference}
        </a>
        <span>{label}</span>
        <StatusMark
          status={commitment.status}
          outcome={commitment.outcome}
          label={statusLabel(translations.terms, commitment.status, commitment.outcome)}
        />
      </p>
      <p className="font-medium text-table">
        <Title titles={titlesOf(commitment)} original={commitment.original} translations={translations} />
      </p>
    </>
  );
}

function DeadlineSaid({
  statement,
  language,
  translations,
  texts,
}: {
  statement: StatementShown;
  language: Language;
  translations: Translations;
  texts: StatementTexts;
}) {
  const deadline = statement.deadlineEdtf ? parseDeadline(statement.deadlineEdtf) : null;
  if (!deadline || !statement.deadlineQuote) return null;
  const inWords = deadlineInWords(deadline, translations.language, { form: "nominative" });
  return (
    <span className="block">
      <MultilingualSentence
        text={texts.deadlineSaid(markForeign(statement.deadlineQuote, language), inWords)}
        language={translations.language}
      />
    </span>
  );
}

function saidBy(sides: string[], both: string, language: Language): string {
  return sides.length > 1 ? both : sides.map((side) => sideName(side, language)).join(", ");
}
