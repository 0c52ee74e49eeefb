import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { CaptureSteps } from "@/components/releases/capture/capture-steps";
import { Notice } from "@/components/ui/notice";
import { canCapture } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { isBadName } from "@/lib/files/file-name";
import { listedFor } from "@/lib/files/formats";
import { textRefusals } from "@/lib/files/text";
import { markForeign } from "@/lib/localization/foreign-text";
import { releaseCodeInput } from "@/lib/releases/proposals/inputs";
import { getCorrectable, getSourceUpload, listSourceChoices } from "@/lib/releases/source/queries";
import { DetailsForm } from "./details-form";
import { TextForm } from "./text-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const wanted = z.object({
  upload: z.uuid().toLowerCase().optional().catch(undefined),
  corrects: releaseCodeInput.optional().catch(undefined),
  refused: z.enum(textRefusals).optional().catch(undefined),
  /** What the refused file is called. */
  name: z
    .string()
    .refine((name) => !isBadName(name))
    .optional()
    .catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capture.source");
  return { title: t("title") };
}

/** The first step, in two halves: the text, then where it comes from. */
export default async function NewReleasePage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canCapture(viewer)) notFound();
  const asked = wanted.parse(await searchParams);
  const [upload, corrected, choices, { today }, t, reading, releases, problems, language] = await Promise.all([
    asked.upload ? getSourceUpload(viewer, asked.upload) : null,
    asked.corrects ? getCorrectable(viewer, asked.corrects) : null,
    listSourceChoices(viewer),
    readRequestClock(),
    getTranslations("capture"),
    getTranslations("reading.refusals"),
    getTranslations("releases"),
    getTranslations("problems"),
    getLocale(),
  ]);
  const heading = upload ? t("source.detailsTitle") : t("source.title");
  return (
    <>
      <PageHeader
        title={corrected ? t("source.correctionTitle", { code: corrected.code }) : heading}
        above={<a href="/releases">{releases("title")}</a>}
        today={today}
        viewer={viewer}
      />
      <CaptureSteps current="source" hrefs={{}} />
      {asked.refused ? (
        <div className="mb-6 max-w-3xl">
          <Notice tone="failure" role="alert">
            <p className="font-medium">
              <MultilingualSentence
                text={t("source.refused", { name: asked.name ? markForeign(asked.name) : "none" })}
                language={language}
              />
            </p>
            <p>{reading(asked.refused, { formats: listedFor("text", language) })}</p>
          </Notice>
        </div>
      ) : null}
      {asked.upload && !upload ? (
        <div className="mb-6 max-w-3xl">
          <Notice tone="failure">{problems("text_gone")}</Notice>
        </div>
      ) : null}
      {upload ? (
        <DetailsForm viewer={viewer} upload={upload} corrected={corrected} choices={choices} />
      ) : (
        <TextForm viewer={viewer} corrects={corrected?.code ?? null} />
      )}
    </>
  );
}
