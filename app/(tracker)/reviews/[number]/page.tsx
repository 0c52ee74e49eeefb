import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { problemSentence } from "@/app/forms/problem-sentence";
import { refusalSentence } from "@/app/forms/states";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/deadlines/wording";
import { isProblem } from "@/lib/forms/problems";
import { refusals } from "@/lib/forms/result";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import { findReview } from "@/lib/reviews/queries";
import { AddItem } from "./add-item";
import { AgendaTable } from "./agenda-table";
import { ChangePlan } from "./change-plan";
import { FinishForm } from "./finish-form";
import { ReviewButtons } from "./review-buttons";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const wanted = z.object({
  refused: z.string().max(40).optional().catch(undefined),
  done: z.literal("finished").optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: t("numbered", { number: (await params).number }) };
}

/** A review: its agenda while it is prepared, how far it has come while it runs, what was decided afterwards. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ number }, asked, { today }] = [await params, wanted.parse(await searchParams), await readRequestClock()];
  const [review, t, { terms, language }] = await Promise.all([
    findReview(viewer, today, number),
    getTranslations("reviews"),
    getCommitmentTranslations(),
  ]);
  if (!review) notFound();
  const { state, heldOn, chair, attendees, agenda, minutesPerItem, decided, parked, items, may } = review;
  const names = attendees.map((person) => personName(person, language, terms("erasedPerson")));
  return (
    <>
      <PageHeader
        title={t("numbered", { number })}
        above={<a href="/reviews">{t("title")}</a>}
        today={today}
        viewer={viewer}
      />
      {asked.refused ? (
        <div className="mb-4">
          <Notice tone="failure" role="alert">
            {await refusedInWords(asked.refused)}
          </Notice>
        </div>
      ) : null}
      {asked.done === "finished" && state === "finished" ? (
        <div className="not-printed mb-4">
          <Notice tone="done" role="status">
            {t("finish.done")}
          </Notice>
        </div>
      ) : null}
      <div className="-mt-3 mb-5 space-y-1">
        <p className="flex flex-wrap gap-x-5">
          <time dateTime={heldOn} className="font-medium">
            {formatDate(heldOn, language)}
          </time>
          <span>{terms(`reviewState.${state}`)}</span>
          <span className="figures">
            {state === "preparing"
              ? t("duration", { items, minutes: items * minutesPerItem })
              : t("progress", { decided: String(decided), parked: String(parked), total: String(items) })}
          </span>
          {chair ? (
            <span>
              <MultilingualSentence
                text={t("inTheChair", { person: personName(chair, language, terms("erasedPerson")) })}
                language={language}
              />
            </span>
          ) : null}
        </p>
        {names.length > 0 ? (
          <p className="max-w-[90ch] text-muted">
            <MultilingualSentence text={t("invited", { names: inARow(names, language, "; ") })} language={language} />
          </p>
        ) : null}
      </div>
      <ReviewButtons viewer={viewer} review={review} />
      <h2 className="mb-2 text-section">{t("agenda")}</h2>
      {agenda.length === 0 ? <p className="py-4 text-muted">{t("agendaEmpty")}</p> : <AgendaTable review={review} />}
      {may.prepare ? (
        <>
          <AddItem viewer={viewer} review={review} />
          <ChangePlan viewer={viewer} review={review} />
        </>
      ) : null}
      {may.finish ? <FinishForm viewer={viewer} review={review} /> : null}
    </>
  );
}

/** Why what was pressed was not done. */
async function refusedInWords(why: string): Promise<string> {
  if (isProblem(why)) return problemSentence(why);
  const refusal = refusals.find((one) => one === why);
  return refusalSentence("review", refusal ?? "not-allowed-from-here");
}
