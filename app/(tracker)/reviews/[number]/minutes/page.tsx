import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getMinutesTranslations, minutesInWords } from "@/components/reviews/minutes-in-words";
import { MinutesSheet } from "@/components/reviews/minutes-sheet";
import { canReview } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { findMinutes } from "@/lib/reviews/minutes/queries";
import { AddendumForm } from "./addendum-form";
import { ApprovalForm } from "./approval-form";
import { DownloadForm } from "./download-form";

export async function generateMetadata({ params }: PageProps<"/reviews/[number]/minutes">): Promise<Metadata> {
  const t = await getTranslations("minutes");
  return { title: t("title", { number: (await params).number }) };
}

/** The minutes of a review: to read, to print, to take away, to approve and to add to. */
export default async function MinutesPage({ params }: PageProps<"/reviews/[number]/minutes">) {
  const viewer = await requireViewer();
  const { number } = await params;
  const [minutes, { today }, t, language] = await Promise.all([
    findMinutes(viewer, number),
    readRequestClock(),
    getTranslations("minutes"),
    getLocale(),
  ]);
  if (!minutes) notFound();
  const { view, frame, isApproved, version } = minutes;
  const words = minutesInWords(view, { ...frame, timeZone: env().timeZone }, await getMinutesTranslations(language));
  const review = { number, version };
  return (
    <>
      <div className="not-printed">
        <PageHeader
          title={t("title", { number })}
          above={<a href={`/reviews/${number}`}>{t("toReview")}</a>}
          today={today}
          viewer={viewer}
        />
        <DownloadForm number={number} language={language} />
        {!isApproved && canReview(viewer, "approve_minutes") ? <ApprovalForm minutes={minutes} /> : null}
      </div>
      <MinutesSheet minutes={words} />
      {isApproved && canReview(viewer, "add_addendum") ? <AddendumForm viewer={viewer} review={review} /> : null}
    </>
  );
}
