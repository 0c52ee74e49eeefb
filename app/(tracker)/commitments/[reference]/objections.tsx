import { getLocale, getTranslations } from "next-intl/server";
import { EarlierEntries } from "@/components/commitments/earlier-entries";
import { OriginalNote } from "@/components/commitments/original-note";
import { textInSentence } from "@/components/commitments/text-in-sentence";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import { EarlierLink } from "./earlier-link";
import { ObjectionParts, objectionReason } from "./objection-words";
import { reporterText } from "./reporter-text";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** Everything its leads ever objected, with its answer. */
export async function Objections({ commitment, translations }: Props) {
  if (commitment.objections.length === 0) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const dayOf = (instant: Date) => formatDate(todayIn(env().timeZone, instant), language);

  /** What was answered, when, by whom and why; that nobody has yet. */
  function answerOf(objection: CommitmentDetail["objections"][number]): string {
    const { answer, answeredAt, answeredBy, answerReason, answerIn, decision } = objection;
    if (answer === null || answeredAt === null) return t("objection.waits");
    const text = decision?.reason ?? answerReason;
    const act = { authorId: answeredBy?.id ?? null, at: answeredAt };
    const why = text === null ? null : shownAct(translations, act, { text, textIn: decision?.reasonIn ?? answerIn });
    return inARow(
      [
        t(`objection.${answer}`),
        dayOf(answeredAt),
        personName(answeredBy, language, terms("erasedPerson")),
        why && answer !== "lapsed" ? textInSentence(why, terms) : "",
      ].filter(Boolean),
      language,
      ", ",
    );
  }

  return (
    <div className="mt-3">
      <h3 className="text-meta text-muted">{t("objection.history")}</h3>
      <ul className="mt-1 space-y-2">
        {commitment.objections.map((objection) => {
          const reason = objectionReason(objection, translations);
          return (
            <li key={objection.id} className="text-meta">
              <p>
                {dayOf(objection.occurredAt)}
                {" · "}
                <strong className="font-medium">{terms(`objectionGround.${objection.ground}`)}</strong>
                {" · "}
                <MultilingualSentence text={answerOf(objection)} language={language} />
              </p>
              <p className="text-muted">
                <MultilingualSentence
                  text={reporterText({ ...objection, author: objection.raisedBy }, { t, terms, language })}
                  language={language}
                />
              </p>
              <p lang={reason.textIn ?? undefined} className="whitespace-pre-line">
                {reason.text}
              </p>
              <OriginalNote of={reason} />
              <ObjectionParts objection={objection} />
            </li>
          );
        })}
      </ul>
      <EarlierEntries count={commitment.cut.objections?.left ?? 0} />
      <EarlierLink commitment={commitment} list="objections" section="owners" />
    </div>
  );
}
