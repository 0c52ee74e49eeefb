import { getLocale, getTranslations } from "next-intl/server";
import { textInSentence } from "@/components/commitments/text-in-sentence";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { Withdrawn } from "./withdrawn";

type Props = {
  verifications: CommitmentDetail["reports"][number]["verifications"];
  translations: ReaderTranslations;
};

/** When, by whom and at what somebody looked whether a report is true; one that was taken back stays, struck through. */
export async function Verified({ verifications, translations }: Props) {
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  return verifications.map(({ id, author, occurredAt, text, textIn, withdrawal }) => (
    <div key={id} className="mt-1">
      <p className={withdrawal ? "text-muted line-through" : ""}>
        <MultilingualSentence
          text={t("verified", {
            date: formatDate(todayIn(env().timeZone, occurredAt), language),
            person: personName(author, language, terms("erasedPerson")),
            text: textInSentence(
              shownAct(translations, { authorId: author.id, at: occurredAt }, { text, textIn }),
              terms,
            ),
          })}
          language={language}
        />
      </p>
      <Withdrawn withdrawal={withdrawal} translations={translations} />
    </div>
  ));
}
