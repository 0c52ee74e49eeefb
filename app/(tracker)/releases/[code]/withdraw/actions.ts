"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { invalidState, refusedState, type WhatIsNow } from "@/app/forms/states";
import type { Viewer } from "@/lib/access/viewer";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";
import { withdrawInput } from "@/lib/releases/withdrawal/inputs";
import { getWithdrawable } from "@/lib/releases/withdrawal/queries";
import { withdrawFile as carryOutOfFile } from "@/lib/releases/withdrawal/withdraw-file";
import { withdrawRelease } from "@/lib/releases/withdrawal/withdraw-release";

/** Takes a text out for good, and shows what is left of it. */
export async function withdraw(_state: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, withdrawRelease);
}

/** Takes out the file alone. */
export async function withdrawFile(_state: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, carryOutOfFile);
}

async function carryOut(form: FormData, operation: typeof withdrawRelease | typeof carryOutOfFile): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const parsed = withdrawInput.safeParse(values);
  if (!parsed.success) return invalidState(values, parsed.error);

  const { release } = parsed.data;
  const result = await operation(viewer, parsed.data);
  if (!result.ok) return refusedState("registry", values, result, () => whatIsNow(viewer, release));
  revalidatePath("/", "layout");
  redirect(`/releases/${release}` as Route);
}

async function whatIsNow(viewer: Viewer, code: string): Promise<WhatIsNow | null> {
  const release = await getWithdrawable(viewer, code);
  return release && { version: release.version, lines: [] };
}
