"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { describeEvent } from "@/lib/audit/describe";
import { listHistory, readEventNames } from "@/lib/audit/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { carryOut, changeInput } from "@/lib/commitments/actions";
import { overdueHref, parseOverdueQuery } from "@/lib/commitments/overdue/search-params";
import { getCommitmentState } from "@/lib/commitments/queries";
import { undoLast } from "@/lib/commitments/undo-last";
import type { Changed } from "@/lib/commitments/write";
import { type FormState, fieldsOf } from "@/lib/forms/form-state";
import type { Refusal } from "@/lib/forms/result";
import { highestVersion } from "@/lib/forms/version";
import { markForeign } from "@/lib/localization/foreign-text";
import type { RefusalDetails } from "@/lib/writes/write";
import { deadlineText } from "./deadline-text";
import { historyTexts } from "./history-texts";

/**
 * Carries out any change of a commitment. Done: the page again, or the list the step was taken in, with what was done
 * said. Refused: the form again.
 */
export async function change(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { list, ...values } = fieldsOf(form);

  const parsed = changeInput.safeParse(values);
  if (!parsed.success) return { kind: "invalid", values, errors: await problemsOf(parsed.error) };

  const outcome = await carryOut(viewer, parsed.data);
  if (!outcome.ok) return refusedState(viewer, values, parsed.data, outcome.refusal, outcome.details);

  revalidatePath("/", "layout");
  sayDone(outcome.value, list);
}

/** Leads on to where the step was taken, which says that it was carried out. */
function sayDone(done: Changed, list: string | undefined): never {
  if (list === undefined) redirect(`/commitments/${done.reference}?done=${done.version}`);
  redirect(`${overdueHref(parseOverdueQuery(list), { doneAction: done })}#done`);
}

const undoInput = z.strictObject({
  reference: z.string().regex(/^[A-Z0-9-]{4,40}$/),
  version: z.coerce.number().int().min(1).max(highestVersion),
  key: z.uuid(),
  list: z.string().optional(),
});

/** Takes back the last change of owner or note, if it is still the last one. */
export async function undo(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const parsed = undoInput.safeParse(fieldsOf(form));
  if (!parsed.success) notFound();
  const { list, ...input } = parsed.data;
  const outcome = await undoLast(viewer, input);
  revalidatePath("/", "layout");
  if (!outcome.ok) redirect(`/commitments/${input.reference}?undo=refused`);
  sayDone(outcome.value, list);
}

async function problemsOf(error: z.ZodError): Promise<Record<string, string>> {
  const t = await getTranslations("commitment.problems");
  const problems: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "action");
    const key = issue.message as Parameters<typeof t>[0];
    problems[field] ??= t.has(key) ? t(key) : t("unexpected");
  }
  return problems;
}

/** Which field a problem found by the database belongs to. */
const fieldOfProblem: Record<string, string> = {
  not_later: "controlDate",
  date_is_past: "controlDate",
  standing_has_no_date: "controlDate",
  control_date_required: "controlDate",
  lead_not_of_home_side: "leadId",
  evidence_required: "evidenceUrl",
  no_such_commitment: "supersededBy",
  person_not_of_lead: "personId",
};

async function refusedState(
  viewer: Viewer,
  values: Record<string, string>,
  asked: { reference: string; action: string; version: number },
  refusal: Refusal,
  details: RefusalDetails | undefined,
): Promise<FormState> {
  const t = await getTranslations();
  if (details?.problem) {
    const sentence = t(`commitment.problems.${details.problem}` as Parameters<typeof t>[0]);
    const isDueDate = details.problem === "date_is_past" && asked.action === "request_report";
    const field = isDueDate ? "dueOn" : fieldOfProblem[details.problem];
    if (!field) return { kind: "refused", values, message: sentence };
    return { kind: "invalid", values, errors: { [field]: sentence } };
  }
  const message = t(`refusals.${refusal}`);
  if (refusal !== "conflict") return { kind: "refused", values, message };
  return { kind: "refused", values, message, now: await whatIsNow(viewer, asked.reference, asked.version) };
}

async function whatIsNow(viewer: Viewer, reference: string, seenVersion: number) {
  const [t, language] = [await getTranslations(), await getLocale()];
  const [state, history] = await Promise.all([
    getCommitmentState(viewer, reference),
    listHistory(viewer, reference, { since: seenVersion }),
  ]);
  if (!state || !history) return undefined;
  const names = await readEventNames(history.events);
  const texts = await historyTexts();
  return {
    // A new key, because the old one may stand for what was sent the first time.
    request: { version: state.version, key: randomUUID() },
    summary: t("commitment.nowIs", {
      status: t(`terms.status.${state.status}`),
      control: deadlineText(state.controlEdtf, language) ?? t("commitment.notOnControl"),
    }),
    since: history.events.map(
      ({ event, actor }) =>
        `${actor ? markForeign(actor.name) : t("history.system")}: ${describeEvent(event, names, texts, language)}`,
    ),
  };
}
