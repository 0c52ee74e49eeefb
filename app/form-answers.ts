import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { fieldsOf } from "@/lib/forms/form-state";

/** A part of the product that has sentences of its own for what is wrong with a field. */
type Part = "capture" | "registry";

/** A sentence for a problem's key: the part's own, or one of those all forms share. */
export async function problemSentence(part: Part, key: string): Promise<string> {
  const [own, shared] = await Promise.all([
    getTranslations(`${part}.problems`),
    getTranslations("commitment.problems"),
  ]);
  const ownKey = key as Parameters<typeof own>[0];
  if (own.has(ownKey)) return own(ownKey);
  const sharedKey = key as Parameters<typeof shared>[0];
  return shared.has(sharedKey) ? shared(sharedKey) : shared("unexpected");
}

/** The first problem of each field, in a sentence; what is wrong with none of them goes to `whole`. */
export async function problemsOf(part: Part, error: z.ZodError, whole: string): Promise<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) {
    problems[String(issue.path[0] ?? whole)] ??= await problemSentence(part, issue.message);
  }
  return problems;
}

/** A form as the schemas take it, and as it is shown again: fields that may come several times as a list, joined by commas. */
export function readForm(form: unknown, severalOf: readonly string[] = []) {
  const values = fieldsOf(form);
  const given: Record<string, string | string[]> = { ...values };
  if (!(form instanceof FormData)) return { given, values };
  for (const name of severalOf) {
    const chosen = form.getAll(name).filter((value) => typeof value === "string");
    if (chosen.length > 0) given[name] = chosen;
    // None of them is an answer as well: it must not fall back to what was chosen before.
    values[name] = chosen.join(",");
  }
  return { given, values };
}
