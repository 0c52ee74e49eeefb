"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { invalidState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { organisationInput } from "@/lib/registry/organisations/inputs";
import { getOrganisation } from "@/lib/registry/organisations/queries";
import { saveOrganisation } from "@/lib/registry/organisations/save-organisation";
import { refusedForm } from "../answers";
import { organisationFields } from "./organisation-fields";

/** Adds an organisation or changes one, and goes back to the list. */
export async function saveOne(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form, ["sectors"]);

  const parsed = organisationInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await saveOrganisation(viewer, parsed.data);
  if (!result.ok) {
    return refusedForm(values, result, async () =>
      organisationFields(viewer, await getOrganisation(viewer, parsed.data.code)),
    );
  }
  revalidatePath("/settings/registry", "layout");
  redirect(`/settings/registry/organisations?saved=${parsed.data.code}&q=${parsed.data.code}&state=all` as Route);
}
