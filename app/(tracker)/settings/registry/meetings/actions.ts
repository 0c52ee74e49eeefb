"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { invalidState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { meetingInput } from "@/lib/registry/meetings/inputs";
import { getMeeting } from "@/lib/registry/meetings/queries";
import { saveMeeting } from "@/lib/registry/meetings/save-meeting";
import { refusedForm } from "../answers";
import { meetingFields } from "./meeting-fields";

/** Adds a meeting or changes one, and goes back to the list. */
export async function saveOne(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = meetingInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);

  const { id } = parsed.data;
  const result = await saveMeeting(viewer, parsed.data);
  if (!result.ok) {
    return refusedForm(values, result, async () => meetingFields(id ? await getMeeting(viewer, id) : null));
  }
  revalidatePath("/", "layout");
  redirect(`/settings/registry/meetings?saved=${result.value.id}` as Route);
}
