import { getLocale, getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { sentBackBy } from "@/lib/commitments/sent-back";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { LastWord } from "./last-word";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** Why work goes on that was reported as done: the decision in its own words, who took it and when. */
export async function SentBack({ commitment, translations }: Props) {
  const decision = sentBackBy(commitment.status, commitment.decisions[0]);
  if (!decision?.reason) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const on = formatDate(todayIn(env().timeZone, decision.occurredAt), language);
  return (
    <LastWord
      id="sent-back"
      heading={t(`sentBack.${decision.type}`)}
      byline={`${on} · ${personName(decision.author, language, terms("erasedPerson"))}`}
      language={language}
      of={shownAct(
        translations,
        { authorId: decision.author.id, at: decision.occurredAt },
        { text: decision.reason, textIn: decision.reasonIn },
      )}
      whole={{ href: "#history", text: t("inFullInHistory") }}
    />
  );
}
