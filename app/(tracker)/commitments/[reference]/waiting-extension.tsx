import { getLocale, getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { ReaderTranslations } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { deadlineText } from "./deadline-text";
import { ExtensionParts, extensionReason } from "./extension-words";
import { LastWord } from "./last-word";
import { reporterText } from "./reporter-text";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** The later date that is asked for and not decided: why, what is done, what is forecast, and the coordinator's opinion. */
export async function WaitingExtension({ commitment, translations }: Props) {
  const request = commitment.waitingExtension;
  if (!request) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { fromEdtf, requestedEdtf } = request;
  const from = deadlineText(fromEdtf, language);
  const to = deadlineText(requestedEdtf, language) ?? requestedEdtf;
  const on = formatDate(todayIn(env().timeZone, request.occurredAt), language);
  return (
    <LastWord
      id="waiting-extension"
      heading={from === null ? t("extension.asked", { to }) : t("extension.askedFrom", { from, to })}
      byline={`${on} · ${reporterText({ ...request, author: request.requestedBy }, { t, terms, language })}`}
      language={language}
      of={extensionReason(request, translations)}
      whole={{ href: "#deadline", text: t("extension.inFull") }}
    >
      <ExtensionParts request={request} translations={translations} />
      {request.forwardedAt === null ? <p className="text-meta text-muted">{t("extension.notForwarded")}</p> : null}
    </LastWord>
  );
}
