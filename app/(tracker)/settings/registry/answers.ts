import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { FieldGroup, RegistryField } from "@/components/registry/registry-fields";
import type { RegistryFormState, RegistryFormWords } from "@/components/registry/registry-form";
import type { Refusal } from "@/lib/outcome";
import type { RegistryDetails } from "@/lib/registry/write-registry";

/** A sentence for a problem's key; the registry has its own, and shares those of all forms. */
export async function problemSentence(key: string): Promise<string> {
  const [own, shared] = await Promise.all([
    getTranslations("registry.problems"),
    getTranslations("commitment.problems"),
  ]);
  const ownKey = key as Parameters<typeof own>[0];
  if (own.has(ownKey)) return own(ownKey);
  const sharedKey = key as Parameters<typeof shared>[0];
  return shared.has(sharedKey) ? shared(sharedKey) : shared("unexpected");
}

/** A form as the schemas take it, and as it is shown again: fields that may come several times as a list, joined by commas. */
export function readForm(form: unknown, severalOf: readonly string[] = []) {
  const given: Record<string, string | string[]> = {};
  const values: Record<string, string> = {};
  if (!(form instanceof FormData)) return { given, values };
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const known = given[name];
    given[name] = severalOf.includes(name) ? [...(Array.isArray(known) ? known : []), value] : value;
    values[name] = severalOf.includes(name) && values[name] ? `${values[name]},${value}` : value;
  }
  // None of them is an answer as well: it must not fall back to what was chosen before.
  for (const name of severalOf) values[name] ??= "";
  return { given, values };
}

export async function invalidForm(error: z.ZodError, values: Record<string, string>): Promise<RegistryFormState> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "form")] ??= await problemSentence(issue.message);
  return { kind: "invalid", values, errors };
}

/**
 * Why a form was refused. Of a conflict with what is there now, field by field where it is not what was typed, and the version to
 * send it with again. `now` gives the fields of what is there, from the database.
 */
export async function refusedForm(
  outcome: { refusal: Refusal; details?: RegistryDetails },
  values: Record<string, string>,
  now: () => Promise<FieldGroup[]>,
): Promise<RegistryFormState> {
  const t = await getTranslations("registry");
  const { refusal, details } = outcome;
  if (details?.confirm) {
    const { token, moves } = details.confirm;
    const lines = moves.map(({ reference, from, to }) => t("move", { reference, from: from ?? "–", to }));
    return { kind: "confirm", values, token, lines, message: t("confirmMoves", { count: moves.length }) };
  }
  if (details?.problem) {
    const sentence = await problemSentence(details.problem);
    return details.field
      ? { kind: "invalid", values, errors: { [details.field]: sentence } }
      : { kind: "refused", values, message: sentence };
  }
  const message = t(`refusals.${refusal}`);
  if (refusal !== "conflict" || details?.version === undefined) return { kind: "refused", values, message };
  const fields = (await now()).flatMap((group) => group.fields);
  const lines = fields
    .filter(({ name, value }) => (values[name] ?? "") !== value)
    .map((field) => `${field.label}: ${inWords(field) || t("empty")}`);
  return { kind: "refused", values, message, version: details.version, lines };
}

function inWords(field: RegistryField): string {
  if (!("options" in field)) return field.value;
  const chosen = field.input === "checks" ? field.value.split(",") : [field.value];
  return field.options
    .filter(({ value }) => chosen.includes(value))
    .map(({ label }) => label)
    .join(", ");
}

export async function registryFormWords(submit: string): Promise<RegistryFormWords> {
  const [t, common] = await Promise.all([getTranslations("registry"), getTranslations("common")]);
  return {
    ...{ submit, confirm: t("confirm"), again: t("again"), sending: t("sending"), goOn: t("goOn") },
    ...{ cancel: common("cancel"), problem: common("problem") },
  };
}
