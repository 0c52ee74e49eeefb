"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { chooseCommitment } from "@/app/forms/choose-commitment";
import { invalidState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";
import { finishCapture } from "@/lib/releases/entry/finish-capture";
import { reopenCapture } from "@/lib/releases/entry/reopen-capture";
import { dispatchCaptureStep } from "@/lib/releases/proposals/dispatch-capture-step";
import { releaseCodeInput, stepInput } from "@/lib/releases/proposals/inputs";
import { languages } from "@/lib/vocabulary/languages";
import { readStepForm, refusedStep } from "./step-answers";

/** Where a form goes on once it was carried out: a page of this release's capture, or nowhere. */
const goInput = z
  .string()
  .regex(/^(?:fill\?item=[0-9a-f-]{36}|fill|check|\?at=[0-9a-f-]{36}#item-[0-9a-f-]{36})?$/)
  .catch("");

/** Carries out a form of a proposal. What is refused comes back with what was typed. */
export async function takeFormStep(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readStepForm(form);
  const { go, intoPressed: _pressed, intoChosen: _chosen, intoAsked: _asked, ...fields } = given;
  const isMerge = given.step === "merge";
  const chosen = isMerge
    ? await chooseCommitment(viewer, values, { name: "into", nothing: "no_such_commitment" })
    : { values };
  if ("state" in chosen) return chosen.state;

  const parsed = stepInput.safeParse(isMerge ? { ...fields, into: chosen.values.into } : fields);
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await dispatchCaptureStep(viewer, parsed.data);
  if (!result.ok) return refusedStep(viewer, values, result);

  const here = `/releases/${parsed.data.release}/capture`;
  revalidatePath(here, "layout");
  const next = go === undefined ? null : goInput.parse(go);
  if (next !== null) redirect(`${here}${/^[?]|^$/.test(next) ? "" : "/"}${next}` as Route);
  // Words that were missed are looked at right away.
  const isAdded = parsed.data.step === "addWords";
  if (isAdded) redirect(`${here}?edit=${result.value.statementId}#item-${result.value.statementId}` as Route);
  return { kind: "saved" };
}

/** The same for what is only pressed: a refusal is said at the top of the page. Sent with `go`, one is led to what was taken back. */
export async function takePlainStep(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { go, ...fields } = readStepForm(form).given;
  const parsed = stepInput.safeParse(fields);
  if (!parsed.success) notFound();
  const { step, release } = parsed.data;
  const here = `/releases/${release}/capture`;

  const result = await dispatchCaptureStep(viewer, parsed.data);
  revalidatePath(here, "layout");
  if (!result.ok) {
    const why = result.details?.problem ?? result.refusal;
    const item = "statementId" in parsed.data ? `&item=${parsed.data.statementId}` : "";
    redirect(`${here}?refused=${why}${item}` as Route);
  }
  if (go !== undefined && "undone" in result.value) {
    const { undone, statementId } = result.value;
    // A form that stays open would keep, and send again, what was taken back.
    if (go === "fill") redirect(`${here}/fill?item=${statementId}&undone=${undone}` as Route);
    redirect(`${here}?undone=${undone}&at=${statementId}#item-${statementId}` as Route);
  }
  if (step === "add") {
    redirect(`${here}?edit=${result.value.statementId}#item-${result.value.statementId}` as Route);
  }
}

/** Opens an entered release once more, for what was missed in it. */
export async function reopen(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const parsed = z.strictObject({ release: releaseCodeInput }).safeParse(fieldsOf(form));
  if (!parsed.success) notFound();
  const result = await reopenCapture(viewer, parsed.data.release);
  if (!result.ok) notFound();
  revalidatePath("/releases", "layout");
  redirect(`/releases/${result.value.release}/capture` as Route);
}

const enterInput = z.strictObject({
  release: releaseCodeInput,
  key: z.uuid().toLowerCase(),
  language: z.enum(languages),
  leave: z.string().max(100).optional(),
});

/** Enters everything into the register, and shows what came of it. */
export async function enter(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const parsed = enterInput.safeParse(fieldsOf(form));
  if (!parsed.success) notFound();
  const { release } = parsed.data;

  const result = await finishCapture(viewer, parsed.data);
  revalidatePath("/", "layout");
  if (result.ok) redirect(`/releases/${release}?entered=1` as Route);
  if (result.refusal !== "not-allowed-from-here") notFound();
  redirect(`/releases/${release}/capture/check?refused=1#missing` as Route);
}
