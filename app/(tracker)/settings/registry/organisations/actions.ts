"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "@/app/form-answers";
import type { RegistryFormState } from "@/components/registry/registry-form";
import { requireViewer } from "@/lib/auth/viewer";
import { organisationInput } from "@/lib/registry/organisations/inputs";
import { getOrganisation } from "@/lib/registry/organisations/queries";
import { saveOrganisation } from "@/lib/registry/organisations/save-organisation";
import { invalidForm, refusedForm } from "../answers";
import { organisationFields } from "./organisation-fields";

/** Adds an organisation or changes one, and goes back to the list. */
export async function saveOne(_state: RegistryFormState, form: FormData): Promise<RegistryFormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form, ["sectors"]);

  const parsed = organisationInput.safeParse(given);
  if (!parsed.success) return invalidForm(parsed.error, values);

  const outcome = await saveOrganisation(viewer, parsed.data);
  if (!outcome.ok) {
    return refusedForm(outcome, values, async () =>
      organisationFields(viewer, await getOrganisation(viewer, parsed.data.code)),
    );
  }
  revalidatePath("/settings/registry", "layout");
  redirect(`/settings/registry/organisations?saved=${parsed.data.code}&q=${parsed.data.code}&state=all` as Route);
}
