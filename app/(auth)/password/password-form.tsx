"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { fresh } from "@/lib/forms/form-state";
import { change } from "./actions";

type Words = Record<"current" | "next" | "again" | "hint" | "submit" | "sending" | "problem", string>;

/** What was typed stays in the fields after a mistake; it is kept nowhere else, and no answer brings it back. */
export function PasswordForm({ email, words }: { email: string; words: Words }) {
  const [state, submit, isPending] = useActionState(change, fresh);
  const errors = state.kind === "invalid" ? state.errors : {};
  const problems = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }));

  /** Sent from here, because a form that React sends is emptied when the answer comes. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  }

  return (
    <form action={submit} onSubmit={send} className="space-y-5">
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
