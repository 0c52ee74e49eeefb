import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import type { Viewer } from "@/lib/access/viewer";
import type { FormState } from "@/lib/form-state";
import { theirs } from "@/lib/others-words";
import type { Refusal } from "@/lib/outcome";
import type { StepDetails } from "@/lib/releases/capture/change-proposal";
import { firstTitle } from "@/lib/releases/capture/draft";
import { getDraftNow } from "@/lib/releases/capture/queries";

/** Fields of which a form may send several. */
const severalOf = ["statedBy", "leads", "coExecutors"];

/** A submitted form as the schemas take it: fields that may come several times as lists, all others as they are. */
export function fieldsWithLists(form: unknown): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  if (!(form instanceof FormData)) return fields;
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const known = fields[name];
    fields[name] = severalOf.includes(name) ? [...(Array.isArray(known) ? known : []), value] : value;
  }
  return fields;
}

/** A sentence for a problem's key; capture has its own, and shares those of all forms. */
export async function problemSentence(key: string): Promise<string> {
  const [own, shared] = await Promise.all([
    getTranslations("capture.problems"),
    getTranslations("commitment.problems"),
  ]);
  const ownKey = key as Parameters<typeof own>[0];
  if (own.has(ownKey)) return own(ownKey);
  const sharedKey = key as Parameters<typeof shared>[0];
  return shared.has(sharedKey) ? shared(sharedKey) : shared("unexpected");
}

/** The sentence for a step that was only pressed: a problem's key or a refusal, as the address carries it. */
export async function refusalSentence(why: string, person: string): Promise<string> {
  const t = await getTranslations("capture.refusals");
  const refusal = why as Parameters<typeof t>[0];
  return t.has(refusal) ? t(refusal, { person: theirs(person) }) : problemSentence(why);
}

export async function problemsOf(error: z.ZodError): Promise<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) {
    problems[String(issue.path[0] ?? "step")] ??= await problemSentence(issue.message);
  }
  return problems;
}

/** Why a step was refused; of a conflict with what is there now, and the version to send the form with again. */
export async function refusedStep(
  viewer: Viewer,
  values: Record<string, string>,
  refusal: Refusal,
  details: StepDetails | undefined,
): Promise<FormState> {
  if (details?.problem) {
    const sentence = await problemSentence(details.problem);
    return details.field
      ? { kind: "invalid", values, errors: { [details.field]: sentence } }
      : { kind: "refused", values, message: sentence };
  }
  const t = await getTranslations("capture.refusals");
  const message = t(refusal, { person: theirs(details?.changedBy ?? "") });
  if (refusal !== "conflict") return { kind: "refused", values, message };
  const { release = "", statementId = "" } = values;
  const now = await draftInWords(viewer, release, statementId);
  if (!now) return { kind: "refused", values, message };
  const request = { version: now.version, key: "" };
  return { kind: "refused", values, message, now: { request, summary: "", since: now.lines } };
}

/** A proposal as it is now, a line for each thing one may have wanted to change. */
async function draftInWords(viewer: Viewer, code: string, statementId: string) {
  const [draft, t, terms, language] = await Promise.all([
    getDraftNow(viewer, code, statementId),
    getTranslations("capture"),
    getTranslations("terms"),
    getLocale(),
  ]);
  if (!draft) return null;
  const { proposal } = draft;
  const { completionForm: form, completionIn } = proposal;
  const title = firstTitle(proposal, language);
  const line = (name: string, value: string | null | undefined) => (value ? [`${name}: ${value}`] : []);
  const lines = [
    ...line(t("decisionLabel"), t(`decisions.${proposal.decision}`)),
    ...line(terms("field.kind"), draft.kind && terms(`kind.${draft.kind}`)),
    ...line(terms("field.quote"), theirs(draft.quote)),
    ...line(t("fields.title"), title && theirs(title.text, title.language)),
    ...line(terms("field.promisedDeadline"), deadlineText(draft.deadlineEdtf, language)),
    ...line(terms("field.completionForm"), form && theirs(form, completionIn ?? undefined)),
    ...line(terms("field.level"), proposal.controlLevel && terms(`controlLevel.${proposal.controlLevel}`)),
    ...line(terms("field.controlDeadline"), deadlineText(proposal.controlEdtf, language)),
  ];
  return { version: proposal.version, lines };
}
