"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { invalidState } from "@/app/forms/states";
import { makeOneTimePassword } from "@/lib/auth/one-time-password";
import { requireViewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { readForm } from "@/lib/forms/read-form";
import { decideChange } from "@/lib/registry/people/confirm-change";
import { erasePerson } from "@/lib/registry/people/erase-person";
import { accessInput, decisionInput, erasingInput, personInput } from "@/lib/registry/people/inputs";
import { listPendingChanges } from "@/lib/registry/people/pending-queries";
import { getPerson } from "@/lib/registry/people/queries";
import { addPerson, changePerson } from "@/lib/registry/people/save-person";
import { givesFirstPassword } from "@/lib/registry/people/second-person";
import { disablePerson, enablePerson, renewPassword } from "@/lib/registry/people/set-access";
import { refusedForm } from "../answers";
import { personFields } from "./person-fields";

const LIST = "/settings/registry/people";

/** Adds a person and shows the first password, this once; or changes one and goes back to the list. */
export async function saveOne(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = personInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);

  const { id } = parsed.data;
  const first = id === null ? await makeOneTimePassword() : null;
  const result = first ? await addPerson(viewer, parsed.data, first.hash) : await changePerson(viewer, parsed.data);
  if (!result.ok) {
    return refusedForm(values, result, async () => personFields(viewer, id ? await getPerson(viewer, id) : null));
  }
  revalidatePath(LIST, "layout");
  if (first) return shown(result.value, first.password, parsed.data.email);
  redirect(`${LIST}?saved=${result.value.id}` as Route);
}

/** Shuts a person out, lets one in again, or gives a new first password, shown this once. */
export async function setAccess(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = accessInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);

  const { access, ...request } = parsed.data;
  if (access === "renew_password") {
    const first = await makeOneTimePassword();
    const result = await renewPassword(viewer, request, first.hash);
    if (!result.ok) return refusedForm(values, result, async () => []);
    revalidatePath(LIST, "layout");
    const waits = (await listPendingChanges(viewer, request.id)).some(({ kind }) => kind === "password");
    if (waits) redirect(`${LIST}/${request.id}?saved=1` as Route);
    return shown(result.value, first.password, (await getPerson(viewer, request.id))?.email ?? "");
  }
  const result = await { disable: disablePerson, enable: enablePerson }[access](viewer, request);
  if (!result.ok) return refusedForm(values, result, async () => []);
  revalidatePath(LIST, "layout");
  redirect(`${LIST}/${request.id}?done=${access}` as Route);
}

/** Erases a person for good and shows what is left of them. */
export async function erase(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = erasingInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);

  const result = await erasePerson(viewer, parsed.data);
  if (!result.ok) return refusedForm(values, result, async () => []);
  revalidatePath(LIST, "layout");
  redirect(`${LIST}/${result.value.id}` as Route);
}

/** Confirms what another administrator asked for a person, and shows the new first password that comes with it; or declines it. */
export async function decide(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = decisionInput.safeParse(given);
  if (!parsed.success) return invalidState(values, parsed.error);

  const { id, pending, decision } = parsed.data;
  const asked = (await listPendingChanges(viewer, id)).find((each) => each.id === pending);
  const first = await makeOneTimePassword();
  const result = await decideChange(viewer, parsed.data, first.hash);
  if (!result.ok) return refusedForm(values, result, async () => []);
  // Of a repeated form nobody can tell any more what was asked; the page says that a password was shown with the first answer.
  if (decision === "confirm" && (asked ? givesFirstPassword(asked) : result.value.isRepeat)) {
    // The page is left as it was: read anew it would lose the row, and with it the password that is shown there.
    return shown(result.value, first.password, asked?.person.email ?? "");
  }
  revalidatePath(LIST, "layout");
  redirect(`${LIST}/${id}?saved=1` as Route);
}

/** A password that was made for a repeated form fits nothing: the first one's was shown with the first answer. */
async function shown(
  { id, isRepeat }: { id: string; isRepeat: boolean },
  password: string,
  email: string,
): Promise<FormState> {
  const t = await getTranslations("registry");
  const next = { href: `${LIST}/${id}`, text: t("goOn") };
  const waits = (await listPendingChanges(await requireViewer(), id)).length > 0;
  const message = [t("firstPassword", { email }), waits ? t("pending.untilThen") : ""].join(" ").trim();
  if (isRepeat) return { kind: "shown", message: t("passwordWasShown"), secret: null, next };
  return { kind: "shown", message, secret: password, next };
}
