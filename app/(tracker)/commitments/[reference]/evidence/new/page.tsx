import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { findToFile } from "@/lib/commitments/evidence-files/keep-file";
import { ACCEPTED_EVIDENCE, evidenceRefusals } from "@/lib/files/evidence";
import { actions } from "@/lib/vocabulary/commitments";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const wanted = z.object({
  do: z.enum(actions).catch("add_evidence"),
  in: z.string().optional().catch(undefined),
  refused: z.enum(evidenceRefusals).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidenceFile"))("step") };
}

/** Takes the file before the form it goes with, where that can't be done in the form itself: a plain form, without JavaScript. */
export default async function NewEvidenceFilePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { reference } = await params;
  const asked = wanted.parse(await searchParams);
  const [commitment, { today }, t, form] = await Promise.all([
    findToFile(viewer, reference),
    readRequestClock(),
    getTranslations("evidenceFile"),
    getTranslations("commitment"),
  ]);
  if (!commitment) notFound();
  const step = new URLSearchParams({ do: asked.do, ...(asked.in === undefined ? {} : { in: asked.in }) });
  const back = `/commitments/${reference}?${step}#act`;
  return (
    <>
      <PageHeader title={t("step")} above={<a href={back}>{reference}</a>} today={today} viewer={viewer} />
      {asked.refused ? (
        <div className="mb-6 max-w-3xl">
          <Notice tone="failure" role="alert">
            {t(`refusals.${asked.refused}`)}
          </Notice>
        </div>
      ) : null}
      <form
        action={`/evidence/file?of=${reference}&${step}`}
        method="post"
        encType="multipart/form-data"
        className="max-w-3xl space-y-3"
      >
        <p>{t("stepLead", { step: form(`actions.${asked.do}`) })}</p>
        <FileField label={t("chosen")} hint={t("hint")} accept={ACCEPTED_EVIDENCE} />
        <Button type="submit" look="primary">
          {t("send")}
        </Button>
      </form>
    </>
  );
}
