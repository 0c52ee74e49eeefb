import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/commitments/description-list";
import { RowNote } from "@/components/commitments/title";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { TextWithTranslations } from "@/lib/commitments/translations/queries";
import { kindOfText } from "@/lib/commitments/translations/text-key";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { beginSentence } from "@/lib/localization/sentences";
import { languages } from "@/lib/vocabulary/languages";

/** One text: the original first, then what there is of it in each other language, unless its form shows them; below it what leads on. */
export async function TextSection({
  text,
  isOpen,
  children,
}: {
  text: TextWithTranslations;
  isOpen: boolean;
  children: ReactNode;
}) {
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment.translations"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { key, at, textIn, isWithdrawn, translations } = text;
  const name = (of: (typeof languages)[number]) => beginSentence(terms(`language.${of}`), language);
  const words = (lang: string | null, written: string) => (
    <span lang={lang ?? undefined} className={`whitespace-pre-line ${isWithdrawn ? "text-muted line-through" : ""}`}>
      {written}
    </span>
  );
  return (
    <section id={key} aria-labelledby={`${key}-heading`} className="mt-6 max-w-[72ch] border-hairline border-t pt-3">
      <h2 id={`${key}-heading`} className="font-semibold">
        {t(`of.${kindOfText(key)}`)}
      </h2>
      {at ? (
        <p className="text-meta text-muted">
          {formatInstant(at, env().timeZone, language)} ·{" "}
          <MultilingualSentence text={personName(text.author, language, terms("erasedPerson"))} language={language} />
        </p>
      ) : null}
      <DescriptionList
        items={[
          {
            term: textIn ? t("inOriginal", { language: name(textIn) }) : t("unknown"),
            value: words(textIn, text.text),
          },
          ...languages
            .filter((of) => of !== textIn && !isOpen)
            .map((of) => {
              const made = translations.find((one) => one.language === of);
              return {
                term: name(of),
                value: made ? (
                  <>
                    {words(of, made.text)}
                    {made.isCurrent ? null : <RowNote text={t("earlier")} />}
                  </>
                ) : (
                  <span className="text-muted">{t("none")}</span>
                ),
              };
            }),
        ]}
      />
      {children}
    </section>
  );
}
