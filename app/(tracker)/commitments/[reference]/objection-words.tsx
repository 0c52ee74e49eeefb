import { getLocale, getTranslations } from "next-intl/server";
import { OriginalNote } from "@/components/commitments/original-note";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { localized, namesOf } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";

type Objection = CommitmentDetail["objections"][number];
type Props = { objection: Objection; translations: ReaderTranslations };

/** Why the lead objects, for this reader. */
export function objectionReason(
  { raisedBy, occurredAt, reason, writtenIn }: Objection,
  translations: ReaderTranslations,
) {
  return shownAct(translations, { authorId: raisedBy.id, at: occurredAt }, { text: reason, textIn: writtenIn });
}

/** Whose the lead says it is, or in which words it was said. */
export async function ObjectionParts({ objection, translations }: Props) {
  const [t, language] = await Promise.all([getTranslations("commitment"), getLocale()]);
  const { proposedLead, proposedWords, raisedBy, occurredAt, writtenIn } = objection;
  const act = { authorId: raisedBy.id, at: occurredAt };
  const words = proposedWords === null ? null : shownAct(translations, act, { text: proposedWords, textIn: writtenIn });
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
      {words ? (
        <div className="max-w-[72ch] text-meta">
          <span className="text-muted">
            {t("objection.words")}
            {labelEnd(language)}
          </span>
          <span lang={words.textIn ?? undefined} className="whitespace-pre-line">
            {words.text}
          </span>{" "}
          <OriginalNote of={words} />
        </div>
      ) : null}
    </>
  );
}
