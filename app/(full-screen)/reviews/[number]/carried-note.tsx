import { getTranslations } from "next-intl/server";
import type { AgendaRow } from "@/lib/reviews/review";

/** That an item was left to do by an earlier review, and what had been decided there. */
export async function CarriedNote({ from }: { from: AgendaRow["carriedFrom"] }) {
  if (!from) return null;
  const [t, terms] = await Promise.all([getTranslations("reviews"), getTranslations("terms")]);
  const { review: number, state, decision } = from;
  return (
    <p className="review-carried">
      {decision
        ? t("carriedDecision", { number, decision: terms(`reviewDecision.${decision.type}`) })
        : t(state === "parked" ? "carriedParked" : "carriedUnreached", { number })}
      {decision?.text ? (
        <>
          {" "}
          <q lang={decision.textIn}>{decision.text}</q>
        </>
      ) : null}
    </p>
  );
}
