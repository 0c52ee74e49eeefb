import { getLocale, getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { localized, namesOf } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";

type Objection = CommitmentDetail["objections"][number];
/** Why the lead objects, for this reader. */
export function objectionReason(
  { raisedBy, occurredAt, reason, writtenIn }: Objection,
  translations: ReaderTranslations,
) {
  return shownAct(translations, { authorId: raisedBy.id, at: occurredAt }, { text: reason, textIn: writtenIn });
}

/** Whose the lead says it is, or in which words it was said: these as they were written, since the words are what it is about. */
export async function ObjectionParts({ objection }: { objection: Objection }) {
  const [t, language] = await Promise.all([getTranslations("commitment"), getLocale()]);
  const { proposedLead, proposedWords, writtenIn } = objection;
  return (
    <>
      {proposedLead ? (
        <p className="text-meta">
          <span className="text-muted">
            {t("objection.lead")}
            {labelEnd(language)}
          </span>
          {localized(namesOf(proposedLead), proposedLead.original, language).text}
        </p>
      ) : null}
      {proposedWords ? (
        <div className="max-w-[72ch] text-meta">
          <span className="text-muted">
            {t("objection.words")}
            {labelEnd(language)}
          </span>
          <span lang={writtenIn} className="whitespace-pre-line">
            {proposedWords}
          </span>
        </div>
      ) : null}
    </>
  );
}
