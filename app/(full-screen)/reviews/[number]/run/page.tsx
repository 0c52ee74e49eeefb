import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { AgendaList } from "@/components/reviews/agenda-list";
import { extentOf } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { getCommitment } from "@/lib/commitments/queries";
import { daysInWords } from "@/lib/deadlines/wording";
import { inOwnLanguage } from "@/lib/localization/foreign-text";
import { localized } from "@/lib/localization/localized";
import { findAgendaItem } from "@/lib/reviews/item-queries";
import { findReview } from "@/lib/reviews/queries";
import { reviewDecisionTypes } from "@/lib/vocabulary/reviews";
import { agendaLines } from "../agenda-lines";
import { CarriedNote } from "../carried-note";
import { DecisionMade } from "../decision-made";
import { FollowReview } from "../follow-review";
import { ReviewItem } from "../review-item";
import { act } from "./actions";
import { Dock } from "./dock";
import { DoneNotice } from "./done-notice";
import { RunTop } from "./run-top";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const place = z.coerce.number().int().min(1).max(999).optional().catch(undefined);

const wanted = z.object({
  item: place,
  open: z
    .enum([...reviewDecisionTypes, "note", "undo"])
    .optional()
    .catch(undefined),
  done: place,
  did: z.enum(["decided", "parked", "noted", "undone", "refused"]).optional().catch(undefined),
  why: z.string().max(40).optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: t("numbered", { number: (await params).number }) };
}

/** The running review, one item at a time: for its chair with what decides, for all others to follow. */
export default async function RunPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  if (extentOf(viewer, "review") !== "all") notFound();
  const [{ number }, asked, clock] = [await params, wanted.parse(await searchParams), await readRequestClock()];
  const { today } = clock;
  const review = await findReview(viewer, today, number);
  if (!review) notFound();
  if (review.state !== "running") redirect(`/reviews/${number}` as Route);
  const { agenda } = review;
  const row =
    agenda.find(({ position }) => position === (asked.item ?? review.current)) ??
    agenda.find(({ state }) => state === "waiting") ??
    // Once nothing waits one stays at what was done last.
    agenda.find(({ position }) => position === asked.done) ??
    agenda.at(-1);
  if (!row) redirect(`/reviews/${number}` as Route);
  const [commitment, item, t, translations] = await Promise.all([
    getCommitment(viewer, row.reference),
    findAgendaItem(viewer, clock, number, row.position),
    getTranslations("reviews"),
    getCommitmentTranslations(),
  ]);
  if (!commitment || !item) notFound();
  const { language } = translations;
  const chairs = review.may.run;
  const place = { position: String(row.position), total: String(agenda.length) };
  const title = inOwnLanguage(localized(row.titles, row.original, language));
  const late = row.daysLate
    ? translations.conditions("lateBy", { duration: daysInWords(row.daysLate, language) })
    : t("notLate");

  return (
    <div className="review-room review-room-run">
      <RunTop review={review} item={item} position={row.position} language={language} />
      <AgendaList
        lines={agendaLines(agenda, translations)}
        current={row.position}
        number={number}
        label={t("agenda")}
        act={chairs ? act : null}
      />
      <main id="content" tabIndex={-1} className="review-main">
        <p role="status" className="sr-only">
          <MultilingualSentence text={t("announced", { ...place, title, late })} language={language} />
        </p>
        <DoneNotice viewer={viewer} review={review} asked={asked} />
        <ReviewItem viewer={viewer} commitment={commitment} today={today} above={<span>{t("item", place)}</span>}>
          <CarriedNote from={row.carriedFrom} />
          <DecisionMade row={row} />
        </ReviewItem>
      </main>
      {chairs ? (
        <Dock
          viewer={viewer}
          review={review}
          row={row}
          item={item}
          commitment={commitment}
          today={today}
          open={asked.open}
        />
      ) : (
        <FollowReview at={{ number, version: review.version, state: review.state, position: review.current }} />
      )}
    </div>
  );
}
