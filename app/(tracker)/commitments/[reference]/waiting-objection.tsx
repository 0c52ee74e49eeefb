import { getLocale, getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { ReaderTranslations } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { LastWord } from "./last-word";
import { ObjectionParts, objectionReason } from "./objection-words";
import { reporterText } from "./reporter-text";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** What the lead objects and nobody has decided: on what ground and why, whose it is, or which words were said. */
export async function WaitingObjection({ commitment, translations }: Props) {
  const objection = commitment.lastObjection;
  if (!objection || objection.answer !== null) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const on = formatDate(todayIn(env().timeZone, objection.occurredAt), language);
  return (
    <LastWord
      id="waiting-objection"
      heading={t("objection.waiting", { ground: terms(`objectionGround.${objection.ground}`) })}
      byline={`${on} · ${reporterText({ ...objection, author: objection.raisedBy }, { t, terms, language })}`}
      language={language}
      of={objectionReason(objection, translations)}
      whole={{ href: "#owners", text: t("objection.inFull") }}
    >
      <ObjectionParts objection={objection} />
    </LastWord>
  );
}
