import { getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn } from "@/lib/deadlines/wording";
import type { Language } from "@/lib/vocabulary/languages";

/** What was said last of the promise, in its own words; those of before stand on its page. */
export async function ItemQuote({ commitment, language }: { commitment: CommitmentDetail; language: Language }) {
  const [statement] = commitment.statements;
  if (!statement) return null;
  const [t, terms] = await Promise.all([getTranslations("commitment"), getTranslations("terms")]);
  const { release, quote, kind } = statement;
  return (
    <figure className="review-item-quote">
      <blockquote lang={release.language}>{quote}</blockquote>
      <figcaption>
        {kind ? <strong>{terms(`kind.${kind}`)}</strong> : null}
        {kind ? " · " : null}
        {t("published", { date: formatDateIn(fromDbDate(release.publishedOn), language, "attributive") })}
      </figcaption>
    </figure>
  );
}
