"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { chooseCommitment } from "@/app/forms/choose-commitment";
import { invalidState, refusedState, type WhatIsNow } from "@/app/forms/states";
import type { Viewer } from "@/lib/access/viewer";
import { describeEvent } from "@/lib/audit/describe";
import { listHistory, readEventNames } from "@/lib/audit/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { carryOut, changeInput } from "@/lib/commitments/actions";
import { cameFromText, hrefOfDone, parseCameFrom } from "@/lib/commitments/came-from/came-from";
import { getCommitmentState } from "@/lib/commitments/queries";
import { undoLast } from "@/lib/commitments/undo-last";
import type { Changed } from "@/lib/commitments/write";
import type { FormState, Values } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";
import { highestVersion } from "@/lib/forms/version";
import { personName } from "@/lib/localization/person-name";
import { labelEnd } from "@/lib/localization/punctuation";
import { isEditing } from "@/lib/vocabulary/commitments";
import { readParts } from "./action-forms/part-fields";
import { deadlineText } from "./deadline-text";
import { askAboutFarDate } from "./far-date";
import { historyTexts } from "./history-texts";
import { valuesNow } from "./values-now";

/**
 * Carries out any change of a commitment. Done: the page again, or the list the step was taken in (`list`), with what was done
 * said; `in` is the list that the page goes on in. Refused: the form again.
 */
export async function change(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { list, in: within, page, ...values } = fieldsOf(form);

  const chosen = await chooseTarget(viewer, values);
  if ("state" in chosen) return chosen.state;
  const parsed = changeInput.safeParse(readParts(chosen.values));
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await carryOut(viewer, parsed.data);
  const farDate = result.ok ? undefined : result.details?.farDate;
  if (farDate) return askAboutFarDate(values, farDate);
  if (!result.ok) return refusedState("commitment", values, result, () => whatIsNow(viewer, parsed.data, values));

  revalidatePath("/", "layout");
  sayDone(result.value, { list, within, page, of: "of" in parsed.data ? parsed.data.of : undefined });
}

/** Steps that name another commitment: a person sees whose number it is before it is sent. */
function chooseTarget(viewer: Viewer, values: Values): ReturnType<typeof chooseCommitment> {
  const except = values.reference;
  switch (values.action) {
    case "move_statement":
      return chooseCommitment(viewer, values, { name: "target", nothing: "no_such_reference", except });
    case "take_off_control":
    case "propose_decision":
      return chooseCommitment(viewer, values, { name: "supersededBy", nothing: "no_such_commitment", except });
    default:
      return Promise.resolve({ values });
  }
}

type TakenIn = Partial<Record<"list" | "within" | "page" | "of", string | undefined>>;

/** Leads on to where the step was taken, which says that it was carried out. */
function sayDone(done: Changed, { list, within, page, of }: TakenIn): never {
  if (page === "edit") redirect(`/commitments/${done.reference}/edit?done=${done.version}`);
  const translations = `/commitments/${done.reference}/translations?done=${done.version}`;
  if (page === "translations") redirect(translations as Route);
  if (page === "translations-from") redirect(`${translations}&from=${of}` as Route);
  const from = parseCameFrom(list);
  if (from) redirect(hrefOfDone(from, done) as Route);
  const goesOnIn = parseCameFrom(within);
  const inList = goesOnIn ? `&in=${encodeURIComponent(cameFromText(goesOnIn))}` : "";
  redirect(`/commitments/${done.reference}?done=${done.version}${inList}`);
}

const undoInput = z.strictObject({
  reference: z.string().regex(/^[A-Z0-9-]{4,40}$/),
  version: z.coerce.number().int().min(1).max(highestVersion),
  key: z.uuid().toLowerCase(),
  list: z.string().optional(),
});

/** Takes back the last change of owner or note, if it is still the last one. */
export async function undo(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const parsed = undoInput.safeParse(fieldsOf(form));
  if (!parsed.success) notFound();
  const { list, ...input } = parsed.data;
  const result = await undoLast(viewer, input);
  revalidatePath("/", "layout");
  if (!result.ok) redirect(`/commitments/${input.reference}?undo=refused`);
  sayDone(result.value, { list });
}

type Sent = Pick<z.output<typeof changeInput>, "action" | "reference" | "version">;

/** What others did since, in the words of history; of a correction also each value that is not the one that was typed. */
async function whatIsNow(
  viewer: Viewer,
  { action, reference, version: seenVersion }: Sent,
  values: Values,
): Promise<WhatIsNow | null> {
  const [t, language] = await Promise.all([getTranslations(), getLocale()]);
  const [state, history, differing] = await Promise.all([
    getCommitmentState(viewer, reference),
    listHistory(viewer, reference, { since: seenVersion }),
    isEditing(action) ? valuesNow(viewer, action, reference, values) : [],
  ]);
  if (!state || !history) return null;
  const names = await readEventNames(history.events);
  const texts = await historyTexts();
  return {
    version: state.version,
    summary: t("commitment.nowIs", {
      status: t(`terms.status.${state.status}`),
      control: deadlineText(state.controlEdtf, language) ?? t("commitment.notOnControl"),
    }),
    heading: t("commitment.changedSince"),
    lines: [
      ...history.events.map(
        ({ event, actor }) =>
          `${actor ? personName(actor, language, t("terms.erasedPerson")) : t("history.system")}${labelEnd(language)}${describeEvent(event, names, texts, language)}`,
      ),
      ...differing,
    ],
  };
}
