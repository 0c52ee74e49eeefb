"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "@/app/form-answers";
import type { RegistryFormState } from "@/components/registry/registry-form";
import { requireViewer } from "@/lib/auth/viewer";
import { meetingInput } from "@/lib/registry/meetings/inputs";
import { getMeeting } from "@/lib/registry/meetings/queries";
import { saveMeeting } from "@/lib/registry/meetings/save-meeting";
import { invalidForm, refusedForm } from "../answers";
import { meetingFields } from "./meeting-fields";

/** Adds a meeting or changes one, and goes back to the list. */
export async function saveOne(_state: RegistryFormState, form: FormData): Promise<RegistryFormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = meetingInput.safeParse(given);
  if (!parsed.success) return invalidForm(parsed.error, values);

  const { id } = parsed.data;
  const outcome = await saveMeeting(viewer, parsed.data);
  if (!outcome.ok) {
    return refusedForm(outcome, values, async () => meetingFields(id ? await getMeeting(viewer, id) : null));
  }
  revalidatePath("/", "layout");
  redirect(`/settings/registry/meetings?saved=${outcome.value.id}` as Route);
}
