"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readForm } from "@/app/form-answers";
import type { RegistryFormState } from "@/components/registry/registry-form";
import { makeOneTimePassword } from "@/lib/auth/one-time-password";
import { requireViewer } from "@/lib/auth/viewer";
import { accessInput, personInput } from "@/lib/registry/people/inputs";
import { getPerson } from "@/lib/registry/people/queries";
import { addPerson, changePerson } from "@/lib/registry/people/save-person";
import { disablePerson, enablePerson, renewPassword } from "@/lib/registry/people/set-access";
import { invalidForm, refusedForm } from "../answers";
import { personFields } from "./person-fields";

const LIST = "/settings/registry/people";

/** Adds a person and shows the first password, this once; or changes one and goes back to the list. */
export async function saveOne(_state: RegistryFormState, form: FormData): Promise<RegistryFormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = personInput.safeParse(given);
  if (!parsed.success) return invalidForm(parsed.error, values);

  const { id } = parsed.data;
  const first = id === null ? await makeOneTimePassword() : null;
  const outcome = first ? await addPerson(viewer, parsed.data, first.hash) : await changePerson(viewer, parsed.data);
  if (!outcome.ok) {
    return refusedForm(outcome, values, async () => personFields(viewer, id ? await getPerson(viewer, id) : null));
  }
  revalidatePath(LIST, "layout");
  if (first) return shown(outcome.value, first.password, parsed.data.email);
  redirect(`${LIST}?saved=${outcome.value.id}` as Route);
}

/** Shuts a person out, lets one in again, or gives a new first password, shown this once. */
export async function setAccess(_state: RegistryFormState, form: FormData): Promise<RegistryFormState> {
  const viewer = await requireViewer();
  const { given, values } = readForm(form);

  const parsed = accessInput.safeParse(given);
  if (!parsed.success) return invalidForm(parsed.error, values);

  const { access, ...request } = parsed.data;
  const first = access === "renew_password" ? await makeOneTimePassword() : null;
  const outcome = first
    ? await renewPassword(viewer, request, first.hash)
    : await { disable: disablePerson, enable: enablePerson, renew_password: enablePerson }[access](viewer, request);
  if (!outcome.ok) {
    const answer = await refusedForm(outcome, values, async () => []);
    // A button has no field to stand beside.
    return answer.kind === "invalid"
      ? { kind: "refused", values, message: Object.values(answer.errors).join(" ") }
      : answer;
  }
  revalidatePath(LIST, "layout");
  if (first) return shown(outcome.value, first.password, (await getPerson(viewer, request.id))?.email ?? "");
  redirect(`${LIST}/${request.id}?saved=1` as Route);
}

/** A password that was made for a repeated form fits nothing: the first one's was shown with the first answer. */
async function shown(
  { id, isRepeat }: { id: string; isRepeat: boolean },
  password: string,
  email: string,
): Promise<RegistryFormState> {
  const t = await getTranslations("registry");
  const href = `${LIST}/${id}`;
  if (isRepeat) return { kind: "shown", message: t("passwordWasShown"), secret: null, href };
  return { kind: "shown", message: t("firstPassword", { email }), secret: password, href };
}
