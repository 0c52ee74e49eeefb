import { getLocale, getTranslations } from "next-intl/server";
import { textInSentence } from "@/components/commitments/text-in-sentence";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { needsEvidence } from "@/lib/commitments/transitions";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { reporterText } from "./reporter-text";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** What is said to be done, in three dated facts: reported by whom, verified by whom, taken off control by whom. */
export async function ExecutionFacts({ commitment, translations }: Props) {
  const { execution, closedOn, outcome } = commitment;
  if (!execution) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { reported, verified, closed } = execution;
  const day = (instant: Date) => formatDate(todayIn(env().timeZone, instant), language);
  const name = (of: NonNullable<typeof closed>["author"]) => personName(of, language, terms("erasedPerson"));
  const facts: { term: string; text: string }[] = [];
  if (reported) {
    facts.push({
      term: t("execution.reported"),
      text: `${day(reported.occurredAt)} · ${reporterText(reported, { t, terms, language })}`,
    });
  }
  if (verified) {
    facts.push({ term: t("execution.verified"), text: `${day(verified.occurredAt)} · ${name(verified.author)}` });
  } else if (outcome === null || needsEvidence(outcome)) {
    facts.push({ term: t("execution.verified"), text: unverified() });
  }
  if (closedOn) {
    const on = formatDate(fromDbDate(closedOn), language);
    facts.push({ term: t("execution.closed"), text: closed ? `${on} · ${name(closed.author)}` : on });
  }
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-1 text-meta sm:grid-cols-[max-content_1fr] print:mt-1">
      {facts.map(({ term, text }) => (
        <div key={term} className="sm:contents">
          <dt className="text-muted">{term}</dt>
          <dd>
            <MultilingualSentence text={text} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );

  function unverified(): string {
    if (!closed?.reason) return t("execution.unverified");
    const { reason: text, reasonIn: textIn, author, occurredAt } = closed;
    const shown = shownAct(translations, { authorId: author.id, at: occurredAt }, { text, textIn });
    return t("execution.unverifiedWhy", { reason: textInSentence(shown, terms) });
  }
}
