import { getTranslations } from "next-intl/server";
import { AuthoredEntryList } from "@/components/commitments/authored-entry-list";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { shownAsWritten } from "@/lib/commitments/translations/shown-text";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import { EarlierLink } from "./earlier-link";

type Props = { commitment: CommitmentDetail; language: Language };

/** Internal notes this person may read, the latest first. */
export async function NotesSection({ commitment, language }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  return (
    <>
      <AuthoredEntryList
        empty={t("noNotes")}
        entries={commitment.notes.map((note) => ({
          id: note.id,
          byline: (
            <MultilingualSentence
              text={inARow(
                [
                  `${formatInstant(note.occurredAt, env().timeZone, language)} · ${personName(note.author, language, terms("erasedPerson"))}`,
                  localized(namesOf(note.organisation), note.organisation.original, language).text,
                ],
                language,
                ", ",
              )}
              language={language}
            />
          ),
          text: shownAsWritten(note),
        }))}
      />
      <EarlierLink commitment={commitment} list="notes" section="notes" />
    </>
  );
}
