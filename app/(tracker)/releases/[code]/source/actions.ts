"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { sourceLabels } from "@/app/(tracker)/releases/new/source-fields";
import { invalidState, refusedState, type WhatIsNow } from "@/app/forms/states";
import type { Viewer } from "@/lib/access/viewer";
import { requireViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/deadlines/wording";
import type { FormState } from "@/lib/forms/form-state";
import { problem } from "@/lib/forms/problems";
import { fieldsOf } from "@/lib/forms/read-form";
import { markForeign } from "@/lib/localization/foreign-text";
import { labelEnd } from "@/lib/localization/punctuation";
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
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await editSource(viewer, parsed.data);
  if (!result.ok) return refusedState("capture", values, result, () => sourceInWords(viewer, parsed.data.release));
  const { release, readAnew } = result.value;
  revalidatePath("/releases", "layout");
  redirect(`/releases/${release}/source?saved=${readAnew}` as Route);
}

const closeInput = z.strictObject({
  step: z.literal("close"),
  release: releaseCodeInput,
  agreed: z.literal("yes", problem("required")),
});

/** Closes a text that was brought in by mistake. */
export async function close(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const values = fieldsOf(form);
  const parsed = closeInput.safeParse(values);
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await closeCapture(viewer, parsed.data.release);
  if (!result.ok) return refusedState("capture", values, result);
  revalidatePath("/releases", "layout");
  redirect(`/releases/${result.value.release}?entered=1` as Route);
}

/** What the colleague has made of it, a line for each field. */
async function sourceInWords(viewer: Viewer, release: string): Promise<WhatIsNow | null> {
  const [source, labels, t, terms, language] = await Promise.all([
    getSourceToEdit(viewer, release),
    sourceLabels(),
    getTranslations("capture"),
    getTranslations("terms"),
    getLocale(),
  ]);
  if (!source) return null;
  const lines = [
    `${labels.publishedOn}${labelEnd(language)}${formatDate(source.publishedOn, language)}`,
    `${labels.language}${labelEnd(language)}${terms(`language.${source.language}`)}`,
    `${labels.title}${labelEnd(language)}${markForeign(source.title, source.language)}`,
    `${labels.publisher}${labelEnd(language)}${markForeign(source.publisher)}`,
    `${labels.side}${labelEnd(language)}${source.side}`,
    ...(source.url ? [`${labels.url}${labelEnd(language)}${markForeign(source.url)}`] : []),
  ];
  return { version: source.version, heading: t("changedSince"), lines };
}
