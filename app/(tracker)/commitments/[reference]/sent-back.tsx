import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { sentBackBy } from "@/lib/commitments/sent-back";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";

/** Longer words are cut on the screen, so that the steps stay in sight; the history has them whole. */
const SHOWN_WHOLE = 240;

/** Why work goes on that was reported as done: the decision in its own words, who took it and when. */
export async function SentBack({ commitment }: { commitment: CommitmentDetail }) {
  const decision = sentBackBy(commitment.status, commitment.decisions[0]);
  if (!decision?.reason) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const on = formatDate(todayIn(env().timeZone, decision.occurredAt), language);
  return (
    <section aria-labelledby="sent-back" className="mt-3 border-returned-mark border-l-4 bg-surface px-4 py-2">
      <h2 id="sent-back" className="font-normal text-meta text-muted">
        <strong className="font-medium text-ink">{t(`sentBack.${decision.type}`)}</strong> ·{" "}
        <MultilingualSentence
          text={`${on} · ${personName(decision.author.name, terms("erasedPerson"))}`}
          language={language}
        />
      </h2>
      <p lang={decision.reasonIn} className="line-clamp-4 max-w-[72ch] whitespace-pre-line print:line-clamp-none">
        {decision.reason}
      </p>
      {decision.reason.length > SHOWN_WHOLE ? (
        <a href="#history" className="not-printed text-meta">
          {t("inFullInHistory")}
        </a>
      ) : null}
    </section>
  );
}
