import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { markForeign } from "@/lib/localization/foreign-text";
import { personName } from "@/lib/localization/person-name";
import type { Withdrawal } from "@/lib/releases/withdrawal/queries";

/** What is left of a text, or of its file: when it went, by whom, why, and the hashes of what is gone. */
export async function WithdrawalFacts({ withdrawal, of }: { withdrawal: Withdrawal; of: "text" | "file" }) {
  const [t, releases, terms, history, language] = await Promise.all([
    getTranslations("releases.withdraw"),
    getTranslations("releases"),
    getTranslations("terms"),
    getTranslations("history"),
    getLocale(),
  ]);
  const { at, by, reason, reasonIn, sha256, fileSha256 } = withdrawal;
  const told = {
    when: formatInstant(at, env().timeZone, language),
    person: by === null ? history("system") : personName(by, language, terms("erasedPerson")),
  };
  const hashes: [string, string | null][] = [
    [releases("sha256"), sha256],
    [t("fileSha256"), fileSha256],
  ];
  return (
    <>
      <p className="font-medium">
        <MultilingualSentence text={of === "text" ? t("gone", told) : t("fileGone", told)} language={language} />
      </p>
      {reason === null ? null : (
        <p>
          <MultilingualSentence text={t("reason", { reason: markForeign(reason, reasonIn) })} language={language} />
        </p>
      )}
      {hashes.map(([name, hash]) =>
        hash === null ? null : (
          <p key={name} className="text-meta">
            <span className="text-muted">{name}</span> <code className="break-all font-mono">{hash}</code>
          </p>
        ),
      )}
    </>
  );
}
