"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { askAboutFarDate } from "@/app/(tracker)/commitments/[reference]/far-date";
import { chooseCommitment } from "@/app/forms/choose-commitment";
import { invalidState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState, Values } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";
import type { Refusal } from "@/lib/forms/result";
import { decideItem } from "@/lib/reviews/decide-item";
import { decisionInput } from "@/lib/reviews/decision-inputs";
import { itemInput, noteInput, openInput, stageInput, undoInput } from "@/lib/reviews/inputs";
import { openItem, parkItem, setNote } from "@/lib/reviews/open-item";
import { takeChair } from "@/lib/reviews/start-review";
import { undoDecision } from "@/lib/reviews/undo-decision";
import type { RefusalDetails } from "@/lib/writes/write";
import { refusedReview } from "../refused-review";

/** Where one goes on in the review, and what is said there. */
function goOn(number: string, said: Record<string, string | number> = {}): never {
  const query = new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)]));
  redirect(`/reviews/${number}/run?${query}` as Route);
}

/** What is only pressed: opens an item for everybody, parks one, takes the chair. A refusal is said at the top of the item. */
export async function act(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { act: step, from, ...fields } = fieldsOf(form);
  if (step === "open") {
    const { number, position } = fields;
    const parsed = openInput.safeParse({ number, position });
    if (!parsed.success) notFound();
    const result = await openItem(viewer, parsed.data);
    if (!result.ok) refuse(parsed.data.number, parsed.data.position, result);
    goOn(parsed.data.number, { item: parsed.data.position });
  }
  if (step === "park") {
    const parsed = itemInput.safeParse(fields);
    if (!parsed.success) notFound();
    const { number, position } = parsed.data;
    const result = await parkItem(viewer, parsed.data);
    if (!result.ok) refuse(number, position, result);
    revalidatePath("/reviews", "layout");
    goOn(number, { done: position, did: "parked" });
  }
  const parsed = stageInput.safeParse({ number: fields.number, version: fields.version, key: fields.key });
  if (step !== "take_chair" || !parsed.success) notFound();
  const result = await takeChair(viewer, parsed.data);
  if (!result.ok) refuse(parsed.data.number, null, result);
  revalidatePath("/reviews", "layout");
  goOn(parsed.data.number);
}

function refuse(
  number: string,
  item: number | null,
  { refusal, details }: { refusal: Refusal; details?: RefusalDetails | undefined },
): never {
  if (refusal === "not-found" || refusal === "forbidden") notFound();
  const said = { did: "refused", why: details?.problem ?? refusal };
  goOn(number, item === null ? said : Object.assign(said, { item }));
}

/** A decision with its fields, a note, or the last decision taken back; refused, the form comes back with what was typed. */
export async function decide(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  if (values.type === "note") return note(values);
  if (values.type === "undo") return undo(values);
  const chosen = await chooseCommitment(viewer, values, { name: "supersededBy", nothing: "no_such_commitment" });
  if ("state" in chosen) return chosen.state;
  const parsed = decisionInput.safeParse(chosen.values);
  if (!parsed.success) return invalidState(values, parsed.error);
  const result = await decideItem(viewer, parsed.data);
  const farDate = result.ok ? undefined : result.details?.farDate;
  if (farDate) return askAboutFarDate(values, farDate);
  if (!result.ok) return refusedReview(viewer, values, result);
  revalidatePath("/", "layout");
  goOn(parsed.data.number, { done: parsed.data.position, did: "decided" });

  async function note({ type: _type, commitmentVersion: _version, ...given }: Values): Promise<FormState> {
    const input = noteInput.safeParse(given);
    if (!input.success) return invalidState(values, input.error);
    const kept = await setNote(viewer, input.data);
    if (!kept.ok) return refusedReview(viewer, values, kept);
    revalidatePath("/reviews", "layout");
    goOn(input.data.number, { item: input.data.position, done: input.data.position, did: "noted" });
  }

  async function undo(given: Values): Promise<FormState> {
    const { number, version, key, reason, language, position } = given;
    const input = undoInput.safeParse({ number, version, key, reason, language });
    if (!input.success) return invalidState(values, input.error);
    const undone = await undoDecision(viewer, input.data);
    if (!undone.ok) return refusedReview(viewer, values, undone);
    revalidatePath("/", "layout");
    goOn(input.data.number, { done: position ?? "", did: "undone" });
  }
}
