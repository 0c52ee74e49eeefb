"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { problemSentence } from "@/app/forms/problem-sentence";
import { invalidState, refusedState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";
import { releaseCodeInput } from "@/lib/releases/proposals/inputs";
import { registerInput } from "@/lib/releases/source/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { isTooLongToPaste } from "@/lib/releases/source/paste-limit";
import { registerRelease } from "@/lib/releases/source/register-release";

/** Keeps a pasted text, and goes on to where it comes from. */
export async function keepPasted(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const corrects = releaseCodeInput.safeParse(values.corrects);

  const { text = "" } = values;
  if (isTooLongToPaste(text)) {
    return { kind: "invalid", values, errors: { text: await problemSentence("too_long_to_paste") } };
  }
  const result = await keepSourceUpload(viewer, text);
  if (!result.ok) return refusedState("capture", values, result);
  redirect(newHref(result.value.id, corrects.success ? corrects.data : null) as Route);
}

/** Registers the kept text, and goes on to what was read in it. */
export async function register(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);

  const parsed = registerInput.safeParse(values);
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await registerRelease(viewer, parsed.data);
  if (!result.ok) return refusedState("capture", values, result);
  revalidatePath("/releases", "layout");
  const { code, isKnown } = result.value;
  redirect(`/releases/${code}${isKnown ? "?known=1" : "/capture"}` as Route);
}

function newHref(upload: string, corrects: string | null): string {
  return `/releases/new?upload=${upload}${corrects ? `&corrects=${corrects}` : ""}`;
}
