"use server";

import { redirect } from "next/navigation";
import { problemSentence } from "@/app/forms/problem-sentence";
import { invalidState } from "@/app/forms/states";
import { changePassword, passwordInput } from "@/lib/auth/change-password";
import { renewSessionCookie, requireSessionForPassword } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { fieldsOf } from "@/lib/forms/read-form";

/** Changes one's own password; nothing that was typed is sent back. */
export async function change(_state: FormState, form: FormData): Promise<FormState> {
  const { id, viewer } = await requireSessionForPassword();
  const { current = "", next = "", again = "" } = fieldsOf(form);

  const parsed = passwordInput.safeParse({ current, next, again });
  if (!parsed.success) return invalidState({}, parsed.error);

  const result = await changePassword(viewer, id, parsed.data);
  if (result === "not-accepted") {
    return { kind: "invalid", values: {}, errors: { current: await problemSentence("password_not_accepted") } };
  }
  if (typeof result === "string") {
    return { kind: "invalid", values: {}, errors: { next: await problemSentence(result) } };
  }
  await renewSessionCookie(result.sid, viewer);
  redirect("/settings?saved=password");
}
