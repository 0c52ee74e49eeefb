"use server";

import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { problemSentence } from "@/app/forms/problem-sentence";
import { invalidState, refusalSentence, refusedState } from "@/app/forms/states";
import { countText } from "@/components/commitments/translations";
import { requireViewer } from "@/lib/auth/viewer";
import {
  AT_ONCE,
  type HandedOver,
  handOverItems,
  handoverInput,
  isOfTheForm,
} from "@/lib/commitments/handover/hand-over-items";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { codesOf, countHandoverItems } from "@/lib/commitments/handover/item-queries";
import { mayHandOver } from "@/lib/commitments/handover/may-hand-over";
import type { FormState, Values } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { refused } from "@/lib/forms/result";
import { labelEnd } from "@/lib/localization/punctuation";

/** Of more that were not handed over, how many it is. */
const REFUSED_TOLD = 20;

/**
 * Hands the marked items over, or all; all only once it was seen how many they are. One that was changed meanwhile keeps no
 * other: those that were not handed over are told with why, and stay on the page as they are now.
 */
export async function handOver(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form, ["items"]);
  if (!mayHandOver(viewer)) return refusedState("commitment", values, refused("forbidden"));
  const parsed = handoverInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);
  const input = parsed.data;
  const t = await getTranslations("handover");
  if (input.scope === "marked" && input.items.length === 0) {
    return { kind: "invalid", values, errors: { items: t("chooseItems") } };
  }
  if (input.scope === "all") {
    const { organisationId, successorId, fromPersonId, personId } = input;
    const total = await countHandoverItems(viewer, { organisationId, personId: fromPersonId });
    const token = `${organisationId} ${successorId} ${personId} ${total.count}`;
    if (total.count > 0 && input.confirmed !== token) {
      const count = countText(await getTranslations("conditions"), total);
      const lines = total.count > AT_ONCE ? [t("inTurns", { most: AT_ONCE })] : [];
      const message = t("confirmAll", { count });
      return { kind: "confirm", values, message, lines, token, submit: t("submitAllSeen", { count }) };
    }
  }

  const told = await handOverItems(viewer, input);
  const wrong = told.refused.find(isOfTheForm);
  const { problem, field } = wrong?.details ?? {};
  if (told.done === 0 && problem && field) {
    return { kind: "invalid", values, errors: { [field]: await problemSentence(problem) } };
  }
  revalidatePath("/", "layout");
  if (told.refused.length > 0) return partly(values, told);
  const [of, to] = await codesOf(viewer, [input.organisationId, input.successorId]);
  const receiver = { to: to ?? "", toPerson: input.personId ?? "" };
  redirect(
    handoverHref({ of, person: input.fromPersonId ?? undefined }, { done: String(told.done), ...receiver }) as Route,
  );
}

/** What was not handed over, with why. The next form goes on with a new key: the old one stands for what was sent. */
async function partly(values: Values, { asked, done, refused }: HandedOver): Promise<FormState> {
  const [t, language] = await Promise.all([getTranslations("handover"), getLocale()]);
  const lines = await Promise.all(
    refused.slice(0, REFUSED_TOLD).map(async ({ reference, refusal, details }) => {
      const why = details?.problem
        ? await problemSentence(details.problem)
        : await refusalSentence("commitment", refusal, details?.changedBy);
      return `${reference}${labelEnd(language)}${why}`;
    }),
  );
  if (refused.length > lines.length) lines.push(t("more", { count: refused.length - lines.length }));
  return {
    kind: "refused",
    values,
    message: t("partly", { done, all: asked }),
    now: { lines, request: { key: randomUUID() } },
  };
}
