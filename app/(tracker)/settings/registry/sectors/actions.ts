"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "@/app/form-answers";
import type { RegistryFormState } from "@/components/registry/registry-form";
import { requireViewer } from "@/lib/auth/viewer";
import { addSector, saveSector, sectorInput } from "@/lib/registry/sectors/save-sector";
import { invalidForm, refusedForm } from "../answers";
import { newSectorFields, sectorFields } from "./sector-fields";

/** Renames a sector or gives it another place, and goes back to the list. */
export async function saveOne(_state: RegistryFormState, form: FormData): Promise<RegistryFormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);
  const { id: _, ...fields } = given;

  const parsed = sectorInput.safeParse(fields);
  if (!parsed.success) return invalidForm(parsed.error, values);

  const outcome = await saveSector(viewer, parsed.data);
  if (!outcome.ok) {
    return refusedForm(outcome, values, async () => (await sectorFields(viewer, parsed.data.code))?.groups ?? []);
  }
  revalidatePath("/", "layout");
  redirect(`/settings/registry/sectors?saved=${parsed.data.code}` as Route);
}

/** Adds a sector, and goes back to the list. */
export async function addOne(_state: RegistryFormState, form: FormData): Promise<RegistryFormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);
  const { id: _, ...fields } = given;

  const parsed = sectorInput.safeParse(fields);
  if (!parsed.success) return invalidForm(parsed.error, values);

  const outcome = await addSector(viewer, parsed.data);
  if (!outcome.ok) return refusedForm(outcome, values, () => newSectorFields(viewer));
  revalidatePath("/", "layout");
  redirect(`/settings/registry/sectors?saved=${parsed.data.code}` as Route);
}
