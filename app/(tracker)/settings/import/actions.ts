"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/viewer";
import { fieldsOf } from "@/lib/forms/form-state";
import { enterImport } from "@/lib/import/enter/enter-import";
import { mapColumns } from "@/lib/import/map-columns";

const PAGE = "/settings/import";
const kept = z.uuid();

/** What is wrong with the choice of columns, by field, and what was chosen. */
export type MapState = { errors: Record<string, string>; values: Record<string, string> };

/** Says which column is which and what the file lacks, and goes on to the check. */
export async function map(_state: MapState, form: FormData): Promise<MapState> {
  const viewer = await requireViewer();
  const { upload, ...values } = fieldsOf(form);
  const id = kept.safeParse(upload);
  const outcome = id.success ? await mapColumns(viewer, id.data, values) : null;
  if (outcome?.ok) redirect(`${PAGE}?upload=${outcome.value.id}&step=check` as Route);
  if (!outcome?.details) redirect(`${PAGE}?gone=1` as Route);
  const t = await getTranslations("import.mapping");
  const errors = Object.entries(outcome.details.problems).map(([name, problem]) => [
    name,
    t(problem as "column_twice"),
  ]);
  return { errors: Object.fromEntries(errors), values };
}

export type EnterState = { message: string | null };

/** Brings in every row, or says why none came. */
export async function enter(_state: EnterState, form: FormData): Promise<EnterState> {
  const viewer = await requireViewer();
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const { upload, confirmed = "" } = fieldsOf(form);
  const id = kept.safeParse(upload);
  if (!id.success) return { message: t("gone") };

  const outcome = await enterImport(viewer, { id: id.data, language, confirmed });
  if (!outcome.ok) {
    if (outcome.refusal === "forbidden") return { message: t("forbidden") };
    if (outcome.refusal === "not-found") return { message: t("gone") };
    if (outcome.details && "unconfirmed" in outcome.details) {
      revalidatePath(PAGE);
      return { message: t("duplicatesUnseen") };
    }
    return { message: outcome.details && "busy" in outcome.details ? t("busy") : t("changedSince") };
  }
  revalidatePath("/", "layout");
  redirect(`${PAGE}?entered=${outcome.value.rows}` as Route);
}
