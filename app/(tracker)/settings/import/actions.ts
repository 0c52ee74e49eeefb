"use server";

import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { problemSentence } from "@/app/forms/problem-sentence";
import { refusedState } from "@/app/forms/states";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import type { Problem } from "@/lib/forms/problems";
import { fieldsOf } from "@/lib/forms/read-form";
import { addOrganisations } from "@/lib/import/enter/add-organisations";
import { enterImport } from "@/lib/import/enter/enter-import";
import { mapColumns } from "@/lib/import/map-columns";
import { mapWords } from "@/lib/import/map-words";
import { readTypedMeanings } from "@/lib/import/typed-meaning-queries";

const PAGE = "/settings/import";
const kept = z.uuid().toLowerCase();

/** Says which column is which and what the file lacks, and goes on to the check. */
export async function map(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { upload, ...values } = fieldsOf(form);
  const id = kept.safeParse(upload);
  const result = id.success ? await mapColumns(viewer, id.data, values) : null;
  if (result?.ok) redirect(`${PAGE}?upload=${result.value.id}&step=check` as Route);
  if (!result?.details) redirect(`${PAGE}?gone=1` as Route);
  const t = await getTranslations("import.mapping");
  const errors = Object.entries(result.details.problems).map(([name, problem]) => [name, t(problem)]);
  return { kind: "invalid", values, errors: Object.fromEntries(errors) };
}

/** Says what words of the file mean, adds the organisations that are to be added, and checks it again. */
export async function sayWords(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { upload, ...values } = fieldsOf(form);
  const id = kept.safeParse(upload);
  if (!id.success) redirect(`${PAGE}?gone=1` as Route);
  const [language, { today }] = await Promise.all([getLocale(), readRequestClock()]);
  const typed = await readTypedMeanings(viewer, values, { language, today });
  const added = typed.ok ? await addOrganisations(viewer, id.data, typed.value, language) : typed;
  if (!added.ok && added.details?.problems) {
    const errors: Record<string, string> = {};
    for (const [name, problem] of Object.entries<Problem>(added.details.problems)) {
      errors[name] = await problemSentence(problem);
    }
    return { kind: "invalid", values, errors };
  }
  const result = added.ok ? await mapWords(viewer, id.data, added.value) : added;
  if (!result.ok && result.refusal !== "not-found") return refusedState("registry", values, result);
  // Each answer has an address of its own, so that the page tells of it also where nothing else has changed.
  const again = `${PAGE}?upload=${id.data}&step=check&said=${randomUUID()}#checked`;
  redirect((result.ok ? again : `${PAGE}?gone=1`) as Route);
}

/** Brings in every row, or says why none came. */
export async function enter(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { upload, ...values } = fieldsOf(form);
  const id = kept.safeParse(upload);
  if (!id.success) return refusedState("registry", values, { refusal: "not-found", details: { problem: "file_gone" } });

  const input = {
    id: id.data,
    language: await getLocale(),
    confirmed: values.confirmed ?? "",
    datesSeen: values.datesSeen ?? "",
  };
  const result = await enterImport(viewer, input);
  if (!result.ok) {
    // The list of what is to be confirmed is another one now.
    if (result.details?.problem?.endsWith("_unseen")) revalidatePath(PAGE);
    return refusedState("registry", values, result);
  }
  revalidatePath("/", "layout");
  redirect(`${PAGE}?entered=${result.value.rows}&import=${id.data}` as Route);
}
