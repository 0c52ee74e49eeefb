import type { FormField } from "@/components/forms/form-field";
import type { listFactChoices } from "@/lib/commitments/edit-queries";
import { localized, namesOf } from "@/lib/localization/localized";
import { evidenceKinds } from "@/lib/vocabulary/commitments";
import type { FormContext } from "./action-form";
import { evidenceFileField } from "./evidence-file-field";

type FactChoices = Awaited<ReturnType<typeof listFactChoices>>;

/** Of what is proposed with the words it was proposed with, where they are in the language of the form. */
export function reasonField({ t, proposal, language }: FormContext, required = true): FormField {
  const value = proposal?.reasonIn === language ? proposal.reason : undefined;
  return { input: "long", name: "reason", label: t("fields.reason"), required, value };
}

export function controlDateField({ t }: FormContext, hint: string): FormField {
  return { input: "text", name: "controlDate", label: t("fields.controlDate"), hint, required: true };
}

export function reportIntervalField({ commitment, t }: FormContext): FormField {
  return {
    input: "text",
    name: "reportInterval",
    label: t("fields.reportInterval"),
    hint: t("hints.reportInterval"),
    value: commitment.reportInterval === null ? "" : String(commitment.reportInterval),
  };
}

/** Which sector it is of, out of these. */
export function sectorField({ commitment, language, t }: FormContext, sectors: FactChoices["sectors"]): FormField {
  return {
    input: "choice",
    name: "sectorCode",
    label: t("fields.sectorCode"),
    value: commitment.sector.code,
    options: sectors.map((sector) => ({
      value: sector.code,
      label: localized(namesOf(sector), language, language).text,
    })),
  };
}

/** Another commitment, found by its number or words. */
export function commitmentField(
  { commitment, t }: FormContext,
  name: "target" | "supersededBy",
  required: boolean,
  value?: string,
): FormField {
  return {
    input: "commitment",
    name,
    label: t(`fields.${name}`),
    hint: t("fields.byNumberOrWords"),
    required,
    value,
    except: commitment.reference,
    texts: { found: t("fields.found"), nothing: t("fields.nothingFound") },
  };
}

export async function evidenceFields(context: FormContext, required: boolean): Promise<FormField[]> {
  const { t, terms } = context;
  const kinds = evidenceKinds.map((value) => ({ value, label: terms(`evidenceKind.${value}`) }));
  return [
    { input: "link", name: "evidenceUrl", label: t("fields.evidenceLegend"), hint: t("hints.evidence") },
    await evidenceFileField(context),
    { input: "text", name: "evidenceTitle", label: t("fields.evidenceTitle"), required },
    {
      input: "choice",
      name: "evidenceKind",
      label: t("fields.evidenceKind"),
      options: [unchosen(context), ...kinds],
      required,
    },
    { input: "text", name: "evidenceDated", label: t("fields.evidenceDated"), hint: t("hints.day") },
  ];
}

/** The first option of a choice that must be made. */
export function unchosen({ t }: FormContext) {
  return { value: "", label: t("fields.choose") };
}

/** A list shows one line of it. */
export function beginning(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > 70 ? `${[...line].slice(0, 70).join("")}…` : line;
}
