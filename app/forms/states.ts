import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { FormState, Now, Values } from "@/lib/forms/form-state";
import { isProblem } from "@/lib/forms/problems";
import type { Refusal } from "@/lib/forms/result";
import { type PersonNames, personName } from "@/lib/localization/person-name";
import { recordRefusedForm } from "@/lib/security-log/record-refused-request";
import type { RefusalDetails } from "@/lib/writes/write";
import { problemSentence } from "./problem-sentence";

/** Each part says in its own words that something is not there, or was changed by somebody else. */
type Part = "commitment" | "capture" | "registry" | "review";

type Refused = { refusal: Refusal; details?: RefusalDetails & { sides?: string[]; restingOn?: string[] } };

/** What is there instead of what the person saw. */
export type WhatIsNow = Omit<Now, "request"> & { version: number };

/** The first problem of each field; what belongs to none is said of the form. */
export async function invalidState(values: Values, error: z.ZodError): Promise<FormState> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    errors[String(path[0] ?? "form")] ??= await problemSentence(isProblem(message) ? message : "unexpected");
  }
  return { kind: "invalid", values, errors };
}

/**
 * Why a form was refused, at the field it belongs to if there is one; of a conflict with what is there now. One that its sender may
 * not send at all stands in the security log.
 */
export async function refusedState(
  part: Part,
  values: Values,
  { refusal, details = {} }: Refused,
  whatIsNow?: () => Promise<WhatIsNow | null>,
): Promise<FormState> {
  if (refusal === "forbidden") await recordRefusedForm(part);
  const { problem, field, sides, restingOn, changedBy } = details;
  const message = problem
    ? await problemSentence(problem, { sides, restingOn })
    : await refusalSentence(part, refusal, changedBy);
  if (problem && field) return { kind: "invalid", values, errors: { [field]: message } };
  const now = refusal === "conflict" ? await whatIsNow?.() : null;
  if (!now) return { kind: "refused", values, message };
  const { version, ...told } = now;
  // A new key, because the old one may stand for what was sent the first time.
  const request = { version: String(version), ...(values.key ? { key: randomUUID() } : {}) };
  return { kind: "refused", values, message, now: { ...told, request } };
}

/** `person` is who changed it, where that is said. */
export async function refusalSentence(
  part: Part,
  refusal: Refusal,
  person: PersonNames | null = null,
): Promise<string> {
  const [t, terms, language] = await Promise.all([getTranslations("refusals"), getTranslations("terms"), getLocale()]);
  return t(`${part}.${refusal}`, { person: personName(person, language, terms("erasedPerson")) });
}
