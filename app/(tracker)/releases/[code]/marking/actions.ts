"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { invalidState, refusedState, type WhatIsNow } from "@/app/forms/states";
import type { Viewer } from "@/lib/access/viewer";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";
import { getRelease } from "@/lib/releases/queries";
import { markingInput, setReleaseMarking } from "@/lib/releases/set-marking";

/** Marks a text for official use, or opens it again. */
export async function setMarking(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const parsed = markingInput.safeParse(values);
  if (!parsed.success) return invalidState(values, parsed.error);

  const { release } = parsed.data;
  const result = await setReleaseMarking(viewer, parsed.data);
  if (!result.ok) return refusedState("registry", values, result, () => whatIsNow(viewer, release));
  revalidatePath("/", "layout");
  redirect(`/releases/${release}?marked=1` as Route);
}

async function whatIsNow(viewer: Viewer, code: string): Promise<WhatIsNow | null> {
  const release = await getRelease(viewer, code);
  return release && { version: release.version, lines: [] };
}
