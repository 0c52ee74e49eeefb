"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { fieldsWithLists } from "@/app/(tracker)/releases/[code]/capture/step-answers";
import { problemSentence, problemsOf } from "@/app/form-answers";
import { requireViewer } from "@/lib/auth/viewer";
import { type FormState, fieldsOf } from "@/lib/forms/form-state";
import { releaseCodeInput } from "@/lib/releases/proposals/inputs";
import { registerInput } from "@/lib/releases/source/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { isTooLongToPaste } from "@/lib/releases/source/paste-limit";
import { registerRelease } from "@/lib/releases/source/register-release";
import { sourceErrors } from "./source-errors";

/** Keeps a pasted text, and goes on to where it comes from. */
export async function keepPasted(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const corrects = releaseCodeInput.safeParse(values.corrects);

  const { text = "" } = values;
  if (isTooLongToPaste(text)) {
    return { kind: "invalid", values, errors: { text: await problemSentence("capture", "too_long_to_paste") } };
  }
  const outcome = await keepSourceUpload(viewer, text);
  if (!outcome.ok) {
    const problem = outcome.details?.problem;
    if (problem) return { kind: "invalid", values, errors: { text: await problemSentence("capture", problem) } };
    const t = await getTranslations("capture.refusals");
    return { kind: "refused", values, message: t("forbidden") };
  }
  redirect(newHref(outcome.value.id, corrects.success ? corrects.data : null) as Route);
}

/** Registers the kept text, and goes on to what was read in it. */
export async function register(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);

  const parsed = registerInput.safeParse(fieldsWithLists(form));
  if (!parsed.success) return { kind: "invalid", values, errors: await problemsOf("capture", parsed.error, "step") };

  const outcome = await registerRelease(viewer, parsed.data);
  if (!outcome.ok) {
    if (outcome.details) return { kind: "invalid", values, errors: await sourceErrors(outcome.details) };
    const t = await getTranslations("capture.refusals");
    const message = outcome.refusal === "not-found" ? await problemSentence("capture", "gone") : t("forbidden");
    return { kind: "refused", values, message };
  }
  revalidatePath("/releases", "layout");
  const { code, isKnown } = outcome.value;
  redirect(`/releases/${code}${isKnown ? "?known=1" : "/capture"}` as Route);
}

function newHref(upload: string, corrects: string | null): string {
  return `/releases/new?upload=${upload}${corrects ? `&corrects=${corrects}` : ""}`;
}
