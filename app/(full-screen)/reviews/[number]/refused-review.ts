import { getLocale, getTranslations } from "next-intl/server";
import { refusedState } from "@/app/forms/states";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { getCommitmentState } from "@/lib/commitments/queries";
import type { FormState, Values } from "@/lib/forms/form-state";
import type { Refusal } from "@/lib/forms/result";
import { personName } from "@/lib/localization/person-name";
import { findReview } from "@/lib/reviews/queries";
import type { RefusalDetails } from "@/lib/writes/write";

/** Why a form of a review was refused, and who is in the chair now; of a conflict with the versions it is sent with again. */
export async function refusedReview(
  viewer: Viewer,
  values: Values,
  result: { refusal: Refusal; details?: RefusalDetails },
): Promise<FormState> {
  const { number = "", position = "" } = values;
  const { today } = await readRequestClock();
  const review = result.refusal === "conflict" ? await findReview(viewer, today, number) : null;
  const row = review?.agenda.find((one) => one.position === Number(position));
  const item = row && (await getCommitmentState(viewer, row.reference));
  const state = await refusedState(
    "review",
    values,
    result,
    async () => review && { version: review.version, lines: [] },
  );
  const { problem, changedBy } = result.details ?? {};
  if (state.kind === "refused" && problem === "not_chair") {
    const [t, terms, language] = await Promise.all([getTranslations("reviews"), getTranslations("terms"), getLocale()]);
    state.message = t("notYours", { person: personName(changedBy ?? null, language, terms("erasedPerson")) });
  }
  if (state.kind === "refused" && state.now && item) state.now.request.commitmentVersion = String(item.version);
  return state;
}
