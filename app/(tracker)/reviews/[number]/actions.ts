"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { refusedReview } from "@/app/(full-screen)/reviews/[number]/refused-review";
import { chooseCommitment } from "@/app/forms/choose-commitment";
import { invalidState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { fieldsOf, readForm } from "@/lib/forms/read-form";
import { addItem, moveItem, removeItem } from "@/lib/reviews/change-agenda";
import { cancelReview, changeReview } from "@/lib/reviews/change-review";
import {
  addedItemInput,
  cancelInput,
  finishInput,
  itemInput,
  movedItemInput,
  reviewInput,
  stageInput,
} from "@/lib/reviews/inputs";
import { finishReview, startReview } from "@/lib/reviews/start-review";

/** What is only pressed while a review is prepared: moves an item, takes one off, begins. */
export async function arrange(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { act = "", ...request } = fieldsOf(form);
  const [step, position] = act.split(" ");
  if (step === "start") {
    const parsed = stageInput.safeParse(request);
    if (!parsed.success) notFound();
    const result = await startReview(viewer, parsed.data);
    revalidatePath("/reviews", "layout");
    goOn(parsed.data.number, result, "/run");
  }
  if (step === "remove") {
    const parsed = itemInput.safeParse(Object.assign({}, request, { position }));
    if (!parsed.success) notFound();
    const result = await removeItem(viewer, parsed.data);
    revalidatePath("/reviews", "layout");
    goOn(parsed.data.number, result);
  }
  const parsed = movedItemInput.safeParse(Object.assign({}, request, { position, to: step }));
  if (!parsed.success) notFound();
  const result = await moveItem(viewer, parsed.data);
  revalidatePath("/reviews", "layout");
  goOn(parsed.data.number, result);
}

type Answer = { ok: true } | { ok: false; refusal: string; details?: { problem?: string | undefined } | undefined };

function goOn(number: string, result: Answer, then = ""): never {
  if (result.ok) redirect(`/reviews/${number}${then}` as Route);
  if (result.refusal === "not-found" || result.refusal === "forbidden") notFound();
  redirect(`/reviews/${number}?refused=${result.details?.problem ?? result.refusal}` as Route);
}

/** Puts one more commitment on the agenda. */
export async function add(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const chosen = await chooseCommitment(viewer, values, { name: "reference", nothing: "no_such_commitment" });
  if ("state" in chosen) return chosen.state;
  const parsed = addedItemInput.safeParse(chosen.values);
  if (!parsed.success) return invalidState(values, parsed.error);
  const result = await addItem(viewer, parsed.data);
  if (!result.ok) return refusedReview(viewer, values, result);
  revalidatePath("/reviews", "layout");
  redirect(`/reviews/${parsed.data.number}` as Route);
}

/** Changes the day, the time for each item and who is invited; with a reason, and nothing else, calls the review off. */
export async function change(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form, ["attendees"]);
  const isCalledOff = "reason" in given;
  if (isCalledOff) {
    const { attendees: _attendees, ...asked } = given;
    const parsed = cancelInput.safeParse(asked);
    if (!parsed.success) return invalidState(values, parsed.error);
    const result = await cancelReview(viewer, parsed.data);
    if (!result.ok) return refusedReview(viewer, values, result);
  } else {
    const parsed = reviewInput.safeParse(given);
    if (!parsed.success) return invalidState(values, parsed.error);
    const result = await changeReview(viewer, parsed.data);
    if (!result.ok) return refusedReview(viewer, values, result);
  }
  revalidatePath("/reviews", "layout");
  redirect(`/reviews/${values.number}` as Route);
}

/** Says who was there and who was not, and ends the review. */
export async function finish(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form, ["present", "absent"]);
  const parsed = finishInput.safeParse(Object.assign({ present: [], absent: [] }, given));
  if (!parsed.success) return invalidState(values, parsed.error);
  const result = await finishReview(viewer, parsed.data);
  if (!result.ok) return refusedReview(viewer, values, result);
  revalidatePath("/", "layout");
  redirect(`/reviews/${parsed.data.number}?done=finished` as Route);
}
