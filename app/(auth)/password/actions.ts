"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { changePassword, passwordInput } from "@/lib/auth/change-password";
import { requireSessionForPassword } from "@/lib/auth/viewer";
import { fieldsOf } from "@/lib/forms/form-state";

export type PasswordState = { errors: Record<string, string> };

/** Changes one's own password; nothing that was typed is sent back. */
export async function change(_state: PasswordState, form: FormData): Promise<PasswordState> {
  const { id, viewer } = await requireSessionForPassword();
  const t = await getTranslations("registry.password.problems");
  const { current = "", next = "", again = "" } = fieldsOf(form);

  const parsed = passwordInput.safeParse({ current, next, again });
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) {
      const key = message as Parameters<typeof t>[0];
      errors[String(path[0])] ??= t(t.has(key) ? key : "required");
    }
    return { errors };
  }

  const outcome = await changePassword(viewer, id, parsed.data);
  if (outcome === "not-accepted") return { errors: { current: t("not_accepted") } };
  redirect("/settings?saved=password");
}
