import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { markForeign } from "@/lib/localization/foreign-text";
import { personName } from "@/lib/localization/person-name";

/** When, by whom and why something was taken back; nothing where it stands. */
export async function Withdrawn({ withdrawal }: { withdrawal: CommitmentDetail["reports"][number]["withdrawal"] }) {
  if (!withdrawal) return null;
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { occurredAt, author, reason, reasonIn } = withdrawal;
  return (
    <p className="mt-1 font-medium">
      <MultilingualSentence
        text={t("withdrawn", {
          date: formatDate(todayIn(env().timeZone, occurredAt), language),
          person: personName(author.name, terms("erasedPerson")),
          reason: markForeign(reason, reasonIn),
        })}
        language={language}
      />
    </p>
  );
}
