"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { fresh } from "@/lib/forms/form-state";
import { change } from "./actions";

type Words = Record<"current" | "next" | "again" | "hint" | "submit" | "sending" | "problem", string>;

/** Nothing of it is kept anywhere: what was typed is typed again after a mistake. */
export function PasswordForm({ email, words }: { email: string; words: Words }) {
  const [state, submit, isPending] = useActionState(change, fresh);
  const errors = state.kind === "invalid" ? state.errors : {};
  const problems = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }));
  return (
    <form action={submit} className="space-y-5">
      {problems.length > 0 ? <ErrorSummary title={words.problem} errors={problems} /> : null}
      {/* For the browser's own keeper of passwords, which must know whose it is. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
      {(["current", "next", "again"] as const).map((name) => (
        <Field
          key={name}
          id={name}
          label={words[name]}
          hint={name === "next" ? words.hint : undefined}
          error={errors[name]}
        >
          {(control) => (
            <TextInput
              {...control}
              type="password"
              autoComplete={name === "current" ? "current-password" : "new-password"}
              maxLength={128}
              required
            />
          )}
        </Field>
      ))}
      <Button type="submit" look="primary" disabled={isPending}>
        {isPending ? words.sending : words.submit}
      </Button>
    </form>
  );
}
