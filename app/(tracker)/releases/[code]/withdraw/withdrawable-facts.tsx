import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import type { WithdrawableRelease } from "@/lib/releases/withdrawal/queries";

/** Which text it is: enough to know it by, and nothing of its words. */
export async function WithdrawableFacts({ release }: { release: WithdrawableRelease }) {
  const [t, releases, terms, history, language] = await Promise.all([
    getTranslations("releases.withdraw"),
    getTranslations("releases"),
    getTranslations("terms"),
    getTranslations("history"),
    getLocale(),
  ]);
  const meeting = localized(namesOf(release.meeting), release.meeting.original, language);
  const broughtIn = t("broughtInBy", {
    when: formatInstant(release.recordedAt, env().timeZone, language),
    person:
      release.broughtInBy === null
        ? history("system")
        : personName(release.broughtInBy, language, terms("erasedPerson")),
  });
  return (
    <dl className="grid max-w-4xl gap-x-6 gap-y-1 text-table sm:grid-cols-[minmax(8rem,auto)_1fr]">
      <dt className="text-muted">{terms("field.release")}</dt>
      <dd lang={release.language} className="said">
        {release.title}
      </dd>
      <dt className="text-muted">{releases("meeting")}</dt>
      <dd lang={meeting.isFallback ? meeting.language : undefined}>{meeting.text}</dd>
      <dt className="text-muted">{t("broughtIn")}</dt>
      <dd>
        <MultilingualSentence text={broughtIn} language={language} />
      </dd>
    </dl>
  );
}
