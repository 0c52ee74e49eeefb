"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "@/app/form-answers";
import type { RegistryFormState } from "@/components/registry/registry-form";
import { requireViewer } from "@/lib/auth/viewer";
import { milestoneInput } from "@/lib/registry/meetings/inputs";
import { getMilestone } from "@/lib/registry/meetings/queries";
import { saveMilestone } from "@/lib/registry/milestones/save-milestone";
import { invalidForm, refusedForm } from "../answers";
import { milestoneFields } from "./milestone-fields";

/** Adds a milestone or changes one; the deadlines that would move with it are shown before any does. */
export async function saveOne(_state: RegistryFormState, form: FormData): Promise<RegistryFormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = milestoneInput.safeParse(given);
  if (!parsed.success) return invalidForm(parsed.error, values);

  const { id } = parsed.data;
  const outcome = await saveMilestone(viewer, parsed.data);
  if (!outcome.ok) {
    return refusedForm(outcome, values, async () =>
      milestoneFields(viewer, id ? await getMilestone(viewer, id) : null),
    );
  }
  revalidatePath("/", "layout");
  redirect(`/settings/registry/meetings?saved=${outcome.value.id}` as Route);
}
