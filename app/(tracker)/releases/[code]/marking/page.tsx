import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { canMark } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { getRelease } from "@/lib/releases/queries";
import { ReasonForm } from "../reason-form";
import { setMarking } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("releases.marking");
  return { title: t("title") };
}

/** For coordinators: who a text is for. */
export default async function MarkingPage({ params }: Props) {
  const viewer = await requireViewer();
  const { code } = await params;
  if (!canMark(viewer)) notFound();
  const [release, { today }, t] = await Promise.all([
    getRelease(viewer, code),
    readRequestClock(),
    getTranslations("releases.marking"),
  ]);
  if (!release) notFound();
  const isOpen = release.marking === null;
  return (
    <>
      <PageHeader
        title={t("title")}
        above={
          <a href={`/releases/${code}`} lang={release.language}>
            {release.title}
          </a>
        }
        today={today}
        viewer={viewer}
      />
      <p className="mb-5 max-w-prose">{isOpen ? t("restrictLead") : t("liftLead")}</p>
      <ReasonForm
        viewer={viewer}
        act={setMarking}
        release={release}
        name="marking"
        hidden={{ marking: isOpen ? "restricted" : "" }}
        submit={isOpen ? t("restrict") : t("lift")}
        cancelHref={`/releases/${code}`}
      />
    </>
  );
}
