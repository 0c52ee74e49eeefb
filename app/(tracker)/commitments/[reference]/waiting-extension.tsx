import { getLocale, getTranslations } from "next-intl/server";
import { OriginalNote } from "@/components/commitments/original-note";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct, shownAsWritten } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { labelEnd } from "@/lib/localization/punctuation";
import { deadlineText } from "./deadline-text";
import { LastWord } from "./last-word";
import { reporterText } from "./reporter-text";

type Props = { commitment: CommitmentDetail; translations: ReaderTranslations };

/** The later date that is asked for and not decided: why, what is done, what is forecast, and the coordinator's opinion. */
export async function WaitingExtension({ commitment, translations }: Props) {
  const request = commitment.extensionRequests.find(({ answer }) => answer === null);
  if (!request) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { fromEdtf, requestedEdtf, writtenIn, isSupported } = request;
  const from = deadlineText(fromEdtf, language);
  const to = deadlineText(requestedEdtf, language) ?? requestedEdtf;
  const on = formatDate(todayIn(env().timeZone, request.occurredAt), language);
  const forecastFor = deadlineText(request.forecastEdtf, language) ?? request.forecastEdtf;
  const { opinion, forwardedBy, forwardedAt } = request;
  const parts = [
    { label: t("extension.done"), of: shownAsWritten({ text: request.done, textIn: writtenIn }) },
    {
      label: t("extension.forecast", { date: forecastFor }),
      of: shownAsWritten({ text: request.forecast, textIn: writtenIn }),
    },
    ...(opinion === null || forwardedAt === null
      ? []
      : [
          {
            label: isSupported ? t("extension.opinionFor") : t("extension.opinionAgainst"),
            of: shownAct(
              translations,
              { authorId: forwardedBy?.id ?? null, at: forwardedAt },
              { text: opinion, textIn: request.opinionIn },
            ),
          },
        ]),
  ];
  return (
    <LastWord
      id="waiting-extension"
      heading={from === null ? t("extension.asked", { to }) : t("extension.askedFrom", { from, to })}
      byline={`${on} · ${reporterText({ ...request, author: request.requestedBy }, { t, terms, language })}`}
      language={language}
      of={shownAct(
        translations,
        { authorId: request.requestedBy.id, at: request.occurredAt },
        { text: request.reason, textIn: writtenIn },
      )}
      whole={{ href: "#deadline", text: t("extension.inFull") }}
    >
      {parts.map(({ label, of }) => (
        <div key={label} className="max-w-[72ch] text-meta">
          <span className="text-muted">
            {label}
            {labelEnd(language)}
          </span>
          <span lang={of.textIn ?? undefined} className="whitespace-pre-line">
            {of.text}
          </span>{" "}
          <OriginalNote of={of} />
        </div>
      ))}
      {forwardedAt === null ? <p className="text-meta text-muted">{t("extension.notForwarded")}</p> : null}
    </LastWord>
  );
}
