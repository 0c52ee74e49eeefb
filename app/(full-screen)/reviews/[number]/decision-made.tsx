import { getTranslations } from "next-intl/server";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { decisionTexts } from "@/components/reviews/decision-texts";
import type { AgendaRow } from "@/lib/reviews/review";

/** What was decided about an item, or that it was parked, and the note; nothing while it waits. */
export async function DecisionMade({ row: { state, decision, note, noteIn } }: { row: AgendaRow }) {
  const [t, translations] = await Promise.all([getTranslations("reviews"), getCommitmentTranslations()]);
  const made = decision && decisionTexts(decision, translations, t("asProposal"));
  if (!made && !note && state !== "parked") return null;
  return (
    <div className={made ? "review-outcome" : "review-outcome review-outcome-parked"}>
      {made ? (
        <p>
          <strong>{made.what}</strong>
          {[made.when, made.who].filter(Boolean).map((part) => ` · ${part}`)}
        </p>
      ) : null}
      {made?.text ? <p lang={made.text.lang}>{made.text.text}</p> : null}
      {state === "parked" ? <p>{translations.terms("agendaState.parked")}</p> : null}
      {note ? (
        <p>
          <span className="text-muted">{t("note")}. </span>
          <span lang={noteIn ?? undefined}>{note}</span>
        </p>
      ) : null}
    </div>
  );
}
