import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { canCapture } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { getRelease } from "@/lib/releases/queries";
import { getSourceToEdit, listSourceChoices } from "@/lib/releases/source/queries";
import { ReadingWarnings } from "../../new/reading-warnings";
import { CaptureHead } from "../capture/capture-head";
import { CloseForm } from "./close-form";
import { Concerned } from "./concerned";
import { EditForm } from "./edit-form";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capture.editSource");
  return { title: t("title") };
}

/** The first step once more, while a text is open: where it comes from, mended; or the text closed, where it was a mistake. */
export default async function SourcePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ code }, { saved }] = [await params, await searchParams];
  if (!canCapture(viewer)) notFound();
  const source = await getSourceToEdit(viewer, code);
  if (!source) {
    // Entered meanwhile, or in part: what came of it is on the release's page.
    if (await getRelease(viewer, code)) redirect(`/releases/${code}` as Route);
    notFound();
  }
  const [choices, t] = await Promise.all([listSourceChoices(viewer), getTranslations("capture.editSource")]);
  const readAnew = /^\d{1,4}$/.exec(String(saved ?? ""))?.[0];
  return (
    <>
      <CaptureHead viewer={viewer} release={source} step="source" mayMend />
      <div className="max-w-3xl">
        {readAnew ? (
          <div className="mb-6">
            <Notice tone="done" role="status">
              <p>{t("saved", { count: Number(readAnew) })}</p>
              <LinkButton className="mt-2" href={`/releases/${code}/capture`}>
                {t("toProposals")}
              </LinkButton>
            </Notice>
          </div>
        ) : null}
        <Concerned source={source} />
        <h2 className="text-section">{t("title")}</h2>
        <p className="mb-5 text-muted">{t("lead", { code })}</p>
        <ReadingWarnings warnings={source.file?.warnings ?? []} />
        <EditForm viewer={viewer} source={source} choices={choices} />
        {source.supersedesId ? null : <CloseForm viewer={viewer} code={code} />}
      </div>
    </>
  );
}
