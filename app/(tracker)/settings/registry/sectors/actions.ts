"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { invalidState } from "@/app/forms/states";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { addSector, saveSector, sectorInput } from "@/lib/registry/sectors/save-sector";
import { refusedForm } from "../answers";
import { newSectorFields, sectorFields } from "./sector-fields";

/** Renames a sector or gives it another place, and goes back to the list. */
export async function saveOne(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);
  const { id: _, ...fields } = given;

  const parsed = sectorInput.safeParse(fields);
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await saveSector(viewer, parsed.data);
  if (!result.ok) {
    return refusedForm(values, result, async () => (await sectorFields(viewer, parsed.data.code))?.groups ?? []);
  }
  revalidatePath("/", "layout");
  redirect(`/settings/registry/sectors?saved=${parsed.data.code}` as Route);
}

/** Adds a sector, and goes back to the list. */
export async function addOne(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);
  const { id: _, ...fields } = given;

  const parsed = sectorInput.safeParse(fields);
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await addSector(viewer, parsed.data);
  if (!result.ok) return refusedForm(values, result, () => newSectorFields(viewer));
  revalidatePath("/", "layout");
  redirect(`/settings/registry/sectors?saved=${parsed.data.code}` as Route);
}
