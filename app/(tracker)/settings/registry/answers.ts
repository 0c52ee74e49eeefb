import { getLocale, getTranslations } from "next-intl/server";
import { refusedState } from "@/app/forms/states";
import type { FieldGroup, FormField } from "@/components/forms/form-field";
import { formatDateIn } from "@/lib/deadlines/wording";
import type { FormState, Values } from "@/lib/forms/form-state";
import type { Refusal } from "@/lib/forms/result";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import type { RegistryDetails, ToConfirm } from "@/lib/registry/write-registry";
import type { Language } from "@/lib/vocabulary/languages";
import { workLines } from "./work-lines";

/**
 * Why a form was refused. Of a conflict with what is there now, field by field where it is not what was typed. `now` gives the
 * fields of what is there, from the database.
 */
export async function refusedForm(
  values: Values,
  result: { refusal: Refusal; details?: RegistryDetails },
  now: () => Promise<FieldGroup[]>,
): Promise<FormState> {
  const { confirm, version } = result.details ?? {};
  if (confirm) return { kind: "confirm", values, ...(await toConfirm(confirm)) };
  return refusedState("registry", values, result, async () =>
    version === undefined ? null : { version, lines: await differences(values, await now()) },
  );
}

async function differences(values: Values, groups: FieldGroup[]): Promise<string[]> {
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  return groups
    .flatMap((group) => group.fields)
    .filter(({ name, value = "" }) => (values[name] ?? "") !== value)
    .map((field) => `${field.label}${labelEnd(language)}${inWords(field, language) || t("empty")}`);
}

/** What would follow, in sentences, and what the button says that lets it. */
async function toConfirm(confirm: ToConfirm) {
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  const { token, moves = [], closing, leaving, work } = confirm;
  const items = work ? workLines(work, language, t) : [];
  const link = work && work.count > 0 ? { href: work.href, text: t("workLeft.handOver") } : undefined;
  if (leaving && work) {
    const message = t(`workLeft.${leaving}`, { count: work.count });
    return { token, lines: items, link, message, submit: t(`workLeft.submit.${leaving}`) };
  }
  if (!closing) {
    const lines = moves.map(({ reference, from, to }) => t("move", { reference, from: from ?? "–", to }));
    return { token, lines, message: t("confirmMoves", { count: moves.length }), submit: t("confirm") };
  }
  const { day, ...counts } = closing;
  const lines = (["parts", "people", "commitments", "leads"] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => t(`closing.${each}`, { count: counts[each] }));
  const message = t("confirmClosing", { day: formatDateIn(day, language, "ablative") });
  return { token, lines: [...lines, ...items], link, message, submit: t("confirmClose") };
}

function inWords({ value = "", ...field }: FormField, language: Language): string {
  if (!("options" in field)) return value;
  const chosen = field.input === "checks" ? value.split(",") : [value];
  const labels = field.options.filter((option) => chosen.includes(option.value)).map(({ label }) => label);
  return inARow(labels, language, ", ");
}
