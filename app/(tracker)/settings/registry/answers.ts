import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import { problemSentence, problemsOf } from "@/app/form-answers";
import type { FieldGroup, RegistryField } from "@/components/registry/registry-fields";
import type { RegistryFormState, RegistryFormWords } from "@/components/registry/registry-form";
import { formatDate } from "@/lib/deadlines/wording";
import type { Refusal } from "@/lib/forms/result";
import type { RegistryDetails, ToConfirm } from "@/lib/registry/write-registry";

export async function invalidForm(error: z.ZodError, values: Record<string, string>): Promise<RegistryFormState> {
  return { kind: "invalid", values, errors: await problemsOf("registry", error, "form") };
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
  if (details?.confirm) return { kind: "confirm", values, ...(await toConfirm(details.confirm)) };
  if (details?.problem) {
    const sentence = await problemSentence("registry", details.problem);
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

/** What would follow, in sentences, and what the button says that lets it. */
async function toConfirm(confirm: ToConfirm) {
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  const { token, moves = [], closing } = confirm;
  if (!closing) {
    const lines = moves.map(({ reference, from, to }) => t("move", { reference, from: from ?? "–", to }));
    return { token, lines, message: t("confirmMoves", { count: moves.length }), submit: t("confirm") };
  }
  const { day, ...counts } = closing;
  const lines = (["parts", "people", "commitments", "leads"] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => t(`closing.${each}`, { count: counts[each] }));
  const message = t("confirmClosing", { day: formatDate(day, language) });
  return { token, lines, message, submit: t("confirmClose") };
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
    submit,
    again: t("again"),
    sending: t("sending"),
    goOn: t("goOn"),
    cancel: common("cancel"),
    problem: common("problem"),
  };
}
