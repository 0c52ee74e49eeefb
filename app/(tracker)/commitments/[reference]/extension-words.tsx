import { getLocale, getTranslations } from "next-intl/server";
import { OriginalNote } from "@/components/commitments/original-note";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import {
  type ReaderTranslations,
  type ShownText,
  shownAct,
  shownAsWritten,
} from "@/lib/commitments/translations/shown-text";
import { labelEnd } from "@/lib/localization/punctuation";
import { deadlineText } from "./deadline-text";
import { reporterText } from "./reporter-text";

type Request = CommitmentDetail["extensionRequests"][number];
type Props = { request: Request; translations: ReaderTranslations };

/** Why a later date is asked for, for this reader. */
export function extensionReason(
  { requestedBy, occurredAt, reason, writtenIn }: Request,
  translations: Props["translations"],
) {
  return shownAct(translations, { authorId: requestedBy.id, at: occurredAt }, { text: reason, textIn: writtenIn });
}

/** All that a request that was answered said: who asked and why, what was done, what was forecast, and the coordinator's opinion. */
export async function ExtensionWords({ request, translations }: Props) {
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const reason = extensionReason(request, translations);
  return (
    <>
      <p className="text-muted">
        <MultilingualSentence
          text={reporterText({ ...request, author: request.requestedBy }, { t, terms, language })}
          language={language}
        />
      </p>
      <p lang={reason.textIn ?? undefined} className="whitespace-pre-line">
        {reason.text}
      </p>
      <OriginalNote of={reason} />
      <ExtensionParts request={request} translations={translations} />
    </>
  );
}

/** What is done so far, the forecast with its date, and the opinion it was passed on with. */
export async function ExtensionParts({ request, translations }: Props) {
  const [t, language] = await Promise.all([getTranslations("commitment"), getLocale()]);
  const { done, forecast, forecastEdtf, writtenIn, opinion, opinionIn, forwardedAt, forwardedBy, isSupported } =
    request;
  const date = deadlineText(forecastEdtf, language) ?? forecastEdtf;
  const parts: { label: string; of: ShownText }[] = [
    { label: t("extension.done"), of: shownAsWritten({ text: done, textIn: writtenIn }) },
    { label: t("extension.forecast", { date }), of: shownAsWritten({ text: forecast, textIn: writtenIn }) },
  ];
  if (opinion !== null && forwardedAt !== null) {
    const act = { authorId: forwardedBy?.id ?? null, at: forwardedAt };
    const label = isSupported ? t("extension.opinionFor") : t("extension.opinionAgainst");
    parts.push({ label, of: shownAct(translations, act, { text: opinion, textIn: opinionIn }) });
  }
  return parts.map(({ label, of }) => (
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
  ));
}
