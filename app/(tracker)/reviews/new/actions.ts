"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { invalidState, refusedState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { createReview } from "@/lib/reviews/create-review";
import { newReviewInput } from "@/lib/reviews/inputs";

/** Makes a review with its agenda, and shows it. */
export async function prepare(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form, ["attendees"]);
  const parsed = newReviewInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);
  const result = await createReview(viewer, parsed.data);
  if (!result.ok) return refusedState("review", values, result);
  revalidatePath("/reviews", "layout");
  redirect(`/reviews/${result.value.number}` as Route);
}
