"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { invalidState, refusedState, type WhatIsNow } from "@/app/forms/states";
import type { Viewer } from "@/lib/access/viewer";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";
import { addAddendum } from "@/lib/reviews/minutes/add-addendum";
import { approveMinutes } from "@/lib/reviews/minutes/approve-minutes";
import { addendumInput, approvalInput } from "@/lib/reviews/minutes/inputs";
import { findMinutes } from "@/lib/reviews/minutes/queries";

/** Approves the minutes as they were seen. */
export async function approve(_state: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, approvalInput, approveMinutes);
}

/** Adds to approved minutes. */
export async function add(_state: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, addendumInput, addAddendum);
}

async function carryOut<Input extends { number: string }>(
  form: FormData,
  schema: z.ZodType<Input>,
  operation: (viewer: Viewer, input: Input) => ReturnType<typeof approveMinutes>,
): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const parsed = schema.safeParse(values);
  if (!parsed.success) return invalidState(values, parsed.error);
  const { number } = parsed.data;
  const result = await operation(viewer, parsed.data);
  // Refused as well: the page shows what is there now, and the form goes on from it.
  revalidatePath("/", "layout");
  if (!result.ok) return refusedState("review", values, result, () => whatIsNow(viewer, number));
  redirect(`/reviews/${number}/minutes` as Route);
}

async function whatIsNow(viewer: Viewer, number: string): Promise<WhatIsNow | null> {
  const minutes = await findMinutes(viewer, number);
  return minutes && { version: minutes.version, lines: [] };
}
