import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { LanguageFont } from "@/components/layout/language-font";
import { PageHeader } from "@/components/layout/page-header";
import { PagesAfter } from "@/components/lists/pages-after";
import { LinkButton } from "@/components/ui/link-button";
import { isTheirs } from "@/lib/access/permissions";
import { listHistory } from "@/lib/audit/queries";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { possibleActions } from "@/lib/commitments/possible-actions";
import { getCommitment } from "@/lib/commitments/queries";
import { listTexts } from "@/lib/commitments/translations/queries";
import { textKeyPattern } from "@/lib/commitments/translations/text-key";
import { highestVersion } from "@/lib/forms/version";
import { localized, titlesOf } from "@/lib/localization/localized";
import { SuccessNotice } from "../success-notice";
import { TextSection } from "./text-section";
import { TranslationForm } from "./translation-form";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const wanted = z.object({
  text: z.string().regex(textKeyPattern).optional().catch(undefined),
  after: z.string().regex(textKeyPattern).optional().catch(undefined),
  from: z.string().regex(textKeyPattern).optional().catch(undefined),
  done: z.coerce.number().int().positive().max(highestVersion).optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("commitment.translations");
  return { title: t("title", { reference: (await params).reference }) };
}

/** What was written of a commitment, in the original and in the other languages; who may translate a text opens its form (`?text=`). */
export default async function TranslationsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { reference } = await params;
  const asked = wanted.parse(await searchParams);
  const [commitment, texts, history, { today }, t, common, language] = await Promise.all([
    getCommitment(viewer, reference),
    listTexts(viewer, reference, { after: asked.after, from: asked.from }),
    listHistory(viewer, reference),
    readRequestClock(),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!commitment || !texts || !history) notFound();
  const mayTranslate = possibleActions(viewer, commitment, today).includes("translate");
  const title = localized(titlesOf(commitment), commitment.original, language);
  const href = `/commitments/${reference}`;
  const turnedTo = asked.after ? `&after=${asked.after}` : asked.from ? `&from=${asked.from}` : "";
  const hrefAfter = (key?: string) => `${href}/translations${key === undefined ? "" : `?after=${key}`}`;
  return (
    <>
      {language === "ja" ? null : <LanguageFont language="ja" />}
      <PageHeader
        viewer={viewer}
        today={today}
        title={t("translations.title", { reference })}
        above={<a href={href}>{t("edit.back")}</a>}
      />
      <p lang={title.language} className="max-w-prose">
        {title.text}
      </p>
      <p className="mt-2 max-w-prose text-muted">{t("translations.lead")}</p>
      {asked.done === commitment.version ? (
        <SuccessNotice viewer={viewer} commitment={commitment} last={history.events[0]} />
      ) : null}
      {texts.rows.length === 0 && asked.after === undefined ? (
        <p className="mt-4 text-muted">{t("translations.empty")}</p>
      ) : null}
      {texts.rows.map((text) => {
        const isOffered = mayTranslate && !text.isWithdrawn && isTheirs(viewer, text.organisationId);
        const isOpen = isOffered && asked.text === text.key;
        return (
          <TextSection key={text.key} text={text} isOpen={isOpen}>
            {!isOffered ? null : isOpen ? (
              <TranslationForm viewer={viewer} commitment={commitment} text={text} turnedTo={turnedTo} />
            ) : (
              <LinkButton
                look="quiet"
                className="-ml-2 px-2! print:hidden"
                href={`${href}/translations?text=${text.key}${turnedTo}#${text.key}`}
              >
                {text.translations.length > 0 ? t("translations.change") : t("translations.translate")}
              </LinkButton>
            )}
          </TextSection>
        );
      })}
      <PagesAfter label={common("pages")} page={texts} after={asked.after ?? asked.from} hrefAfter={hrefAfter} />
    </>
  );
}
