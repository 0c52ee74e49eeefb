"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { invalidState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { milestoneInput } from "@/lib/registry/meetings/inputs";
import { getMilestone } from "@/lib/registry/meetings/queries";
import { saveMilestone } from "@/lib/registry/milestones/save-milestone";
import { refusedForm } from "../answers";
import { milestoneFields } from "./milestone-fields";

/** Adds a milestone or changes one; the deadlines that would move with it are shown before any does. */
export async function saveOne(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = milestoneInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);

  const { id } = parsed.data;
  const result = await saveMilestone(viewer, parsed.data);
  if (!result.ok) {
    return refusedForm(values, result, async () => milestoneFields(viewer, id ? await getMilestone(viewer, id) : null));
  }
  revalidatePath("/", "layout");
  redirect(`/settings/registry/meetings?saved=${result.value.id}` as Route);
}
