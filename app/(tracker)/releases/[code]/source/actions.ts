"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { sourceErrors } from "@/app/(tracker)/releases/new/source-errors";
import { sourceLabels } from "@/app/(tracker)/releases/new/source-fields";
import { problemsOf } from "@/app/form-answers";
import { requireViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/deadlines/wording";
import { type FormState, fieldsOf } from "@/lib/forms/form-state";
import { markForeign } from "@/lib/localization/foreign-text";
import { closeCapture } from "@/lib/releases/entry/close-capture";
import { releaseCodeInput } from "@/lib/releases/proposals/inputs";
import { editSource } from "@/lib/releases/source/edit-source";
import { editSourceInput } from "@/lib/releases/source/inputs";
import { getSourceToEdit } from "@/lib/releases/source/queries";

/** Mends where an open text comes from, and says how much was read anew. */
export async function edit(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const parsed = editSourceInput.safeParse(values);
  if (!parsed.success) return { kind: "invalid", values, errors: await problemsOf("capture", parsed.error, "step") };

  const outcome = await editSource(viewer, parsed.data);
  if (!outcome.ok) {
    if (outcome.details) return { kind: "invalid", values, errors: await sourceErrors(outcome.details) };
    if (outcome.refusal !== "conflict") return refusal(values, outcome.refusal);
    const t = await getTranslations("capture.mend");
    const source = await getSourceToEdit(viewer, parsed.data.release);
    const since = source ? await inWords(source) : [];
    const request = { version: source?.version ?? parsed.data.version, key: "" };
    return { kind: "refused", values, message: t("conflict"), now: { request, summary: "", since } };
  }
  const { release, readAnew } = outcome.value;
  revalidatePath("/releases", "layout");
  redirect(`/releases/${release}/source?saved=${readAnew}` as Route);
}

const closeInput = z.strictObject({
  step: z.literal("close"),
  release: releaseCodeInput,
  agreed: z.literal("yes", "required"),
});

/** Closes a text that was brought in by mistake. */
export async function close(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const parsed = closeInput.safeParse(values);
  if (!parsed.success) return { kind: "invalid", values, errors: await problemsOf("capture", parsed.error, "agreed") };

  const outcome = await closeCapture(viewer, parsed.data.release);
  if (!outcome.ok) return refusal(values, outcome.refusal);
  revalidatePath("/releases", "layout");
  redirect(`/releases/${outcome.value.release}?entered=1` as Route);
}

async function refusal(
  values: Record<string, string>,
  why: "not-found" | "forbidden" | "conflict" | "not-allowed-from-here",
): Promise<FormState> {
  const t = await getTranslations("capture.refusals");
  return { kind: "refused", values, message: t(why, { person: "" }) };
}

/** What the colleague has made of it, a line for each field. */
async function inWords(source: NonNullable<Awaited<ReturnType<typeof getSourceToEdit>>>): Promise<string[]> {
  const [labels, terms, language] = await Promise.all([sourceLabels(), getTranslations("terms"), getLocale()]);
  return [
    `${labels.publishedOn}: ${formatDate(source.publishedOn, language)}`,
    `${labels.language}: ${terms(`language.${source.language}`)}`,
    `${labels.title}: ${markForeign(source.title, source.language)}`,
    `${labels.publisher}: ${markForeign(source.publisher)}`,
    `${labels.side}: ${source.side}`,
    ...(source.url ? [`${labels.url}: ${markForeign(source.url)}`] : []),
  ];
}
