import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { decisionTexts } from "@/components/reviews/decision-texts";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { getCommitment } from "@/lib/commitments/queries";
import { formatDate } from "@/lib/deadlines/wording";
import { findReview, followReview } from "@/lib/reviews/queries";
import type { AgendaRow } from "@/lib/reviews/review";
import { CarriedNote } from "../carried-note";
import { DecisionMade } from "../decision-made";
import { FollowReview } from "../follow-review";
import { ReviewItem } from "../review-item";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: `${t("secondScreen")} · ${t("numbered", { number: (await params).number })}` };
}

/** What the room sees: the item that lies open, large; it follows the chair, and nothing can be done on it. */
export default async function SecondScreen({ params }: Props) {
  const viewer = await requireViewer();
  const [{ number }, { today }] = [await params, await readRequestClock()];
  const followed = await followReview(viewer, number);
  const review = followed && (await findReview(viewer, today, number));
  if (!review) notFound();
  const { agenda, state, heldOn, current, decided, parked, items } = review;
  const row = state === "running" ? agenda.find(({ position }) => position === current) : undefined;
  const [commitment, t, translations] = await Promise.all([
    row ? getCommitment(viewer, row.reference) : null,
    getTranslations("reviews"),
    getCommitmentTranslations(),
  ]);
  const isOver = state !== "preparing" && state !== "running";
  const last = row ? lastDecided(agenda, row) : undefined;
  const made = last?.decision && decisionTexts(last.decision, translations, t("asProposal"));
  return (
    <div className="review-room review-room-screen">
      {isOver ? null : <FollowReview at={{ number, ...followed }} />}
      <header className="review-top">
        <a className="review-name" href={`/reviews/${number}`}>
          {t("numbered", { number })}
        </a>
        <time dateTime={heldOn}>{formatDate(heldOn, translations.language)}</time>
        <span className="figures review-tools">
          {t("progress", { decided: String(decided), parked: String(parked), total: String(items) })}
        </span>
      </header>
      <main id="content" tabIndex={-1} className="review-main">
        {row && commitment ? (
          <ReviewItem
            viewer={viewer}
            commitment={commitment}
            today={today}
            isProjected
            above={
              <span role="status" className="review-place">
                {t("item", { position: String(row.position), total: String(items) })}
              </span>
            }
          >
            <CarriedNote from={row.carriedFrom} />
            <DecisionMade row={row} />
          </ReviewItem>
        ) : (
          <div className="review-between">
            <h1>{t("numbered", { number })}</h1>
            <p role="status">{isOver ? t("screen.after") : state === "running" ? t("allDone") : t("screen.before")}</p>
          </div>
        )}
      </main>
      {made && last ? (
        <footer className="review-last">
          <span className="text-muted">{t("item", { position: String(last.position), total: String(items) })}</span>{" "}
          <strong>{made.what}</strong>
          {[made.when, made.who].filter(Boolean).map((part) => ` · ${part}`)}
        </footer>
      ) : null}
    </div>
  );
}

/** What was decided last, where that is another item than the one that lies open. */
function lastDecided(agenda: readonly AgendaRow[], open: AgendaRow): AgendaRow | undefined {
  const at = (row: AgendaRow) => row.decision?.occurredAt.getTime() ?? 0;
  const last = agenda.reduce((latest, row) => (at(row) > at(latest) ? row : latest), open);
  return last.id === open.id ? undefined : last;
}
