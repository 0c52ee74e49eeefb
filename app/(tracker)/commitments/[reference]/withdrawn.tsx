import { getLocale, getTranslations } from "next-intl/server";
import { textInSentence } from "@/components/commitments/text-in-sentence";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type ReaderTranslations, shownAct } from "@/lib/commitments/translations/shown-text";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";

type Props = { withdrawal: CommitmentDetail["reports"][number]["withdrawal"]; translations: ReaderTranslations };

/** When, by whom and why something was taken back; nothing where it stands. */
export async function Withdrawn({ withdrawal, translations }: Props) {
  if (!withdrawal) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { occurredAt, author, reason, reasonIn } = withdrawal;
  const shown = shownAct(translations, { authorId: author.id, at: occurredAt }, { text: reason, textIn: reasonIn });
  return (
    <p className="mt-1 font-medium">
      <MultilingualSentence
        text={t("withdrawn", {
          date: formatDate(todayIn(env().timeZone, occurredAt), language),
          person: personName(author, language, terms("erasedPerson")),
          reason: textInSentence(shown, terms),
        })}
        language={language}
      />
    </p>
  );
}
