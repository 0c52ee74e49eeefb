import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { decisionWords } from "@/components/reviews/decision-words";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineInWords, formatDate } from "@/lib/deadlines/wording";
import { markForeign } from "@/lib/localization/foreign-text";
import { joinSentences } from "@/lib/localization/sentences";
import type { findLastDecision } from "@/lib/reviews/decided-queries";

type Props = { last: NonNullable<Awaited<ReturnType<typeof findLastDecision>>> };

/** What a review last decided about it, with the way to its minutes. */
export async function DecidedAtReview({ last: { decided, heldOn, isApproved, isProposal } }: Props) {
  const [t, terms, language] = await Promise.all([getTranslations("minutes"), getTranslations("terms"), getLocale()]);
  const { number, text, textIn, due } = decided;
  const until = due === null ? null : parseDeadline(due);
  const said = t(isProposal ? "proposedAt" : "decidedAt", { number, date: formatDate(heldOn, language) });
  const sentences = [
    `${said} ${decisionWords(decided, { language, t, terms })}`,
    text === null ? "" : markForeign(text, textIn),
    until ? t("until", { date: deadlineInWords(until, language, { form: "nominative" }) }) : "",
  ];
  return (
    <p className="mt-3 text-meta print:mt-1">
      <MultilingualSentence
        text={joinSentences(sentences, language)}
        language={language}
        links={{ [number]: `/reviews/${number}${isApproved ? "/minutes" : ""}` }}
      />
    </p>
  );
}
