"use client";

import { useActionState, useEffect, useRef } from "react";
import { useUnsavedInput } from "@/components/forms/use-unsaved-input";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { type FormState, fresh } from "@/lib/forms/form-state";
import { type FieldGroup, RegistryFields } from "./registry-fields";

export type RegistryFormWords = {
  submit: string;
  again: string;
  sending: string;
  cancel: string;
  problem: string;
  goOn: string;
};

/** The one form of the registry: its fields come from the server; what was typed survives whatever the answer is. */
export function RegistryForm({
  act,
  hidden,
  groups,
  words,
  cancelHref,
  unsavedInput,
}: {
  act: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  groups: FieldGroup[];
  words: RegistryFormWords;
  /** Null where the form is a button alone: there is nothing to leave. */
  cancelHref: string | null;
  /** Whose unsent text this is, and of which form. */
  unsavedInput: { owner: string; name: string };
}) {
  const [state, submit, isPending] = useActionState(act, fresh);
  const { form, keepTyped, keepSent, forget } = useUnsavedInput(unsavedInput.owner, unsavedInput.name);
  const forgetLatest = useRef(forget);
  forgetLatest.current = forget;
  const isCarriedOut = state.kind === "shown";
  useEffect(() => {
    if (isCarriedOut) forgetLatest.current();
  }, [isCarriedOut]);

  // Said above a long form whose button is below it: without the focus nobody would see it.
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind === "refused" || state.kind === "confirm") asked.current?.focus();
  }, [state]);

  if (state.kind === "shown") {
    return (
      <Notice tone="done" role="status">
        <p>{state.message}</p>
        {state.secret ? <p className="my-3 select-all font-mono text-section">{state.secret}</p> : null}
        <LinkButton href={state.href}>{words.goOn}</LinkButton>
      </Notice>
    );
  }
  const errors = state.kind === "invalid" ? state.errors : {};
  const typed = "values" in state ? state.values : {};
  const labels = new Map(groups.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])));
  const isAsked = state.kind === "refused" || state.kind === "confirm";
  const lines = state.kind === "confirm" ? state.lines : state.kind === "refused" ? state.now?.lines : undefined;
  const sent = {
    ...hidden,
    ...(state.kind === "refused" ? state.now?.request : {}),
    ...(state.kind === "confirm" ? { confirmed: state.token } : {}),
  };
  return (
    <form
      ref={form}
      action={submit}
      onInput={keepTyped}
      onSubmit={cancelHref === null ? undefined : keepSent}
      className="max-w-3xl space-y-6"
      key={state.kind}
    >
      {state.kind === "invalid" ? (
        <ErrorSummary
          title={words.problem}
          errors={Object.entries(errors).map(([name, text]) => ({
            href: `#${name}`,
            text: `${labels.get(name) ?? name}: ${text}`,
          }))}
        />
      ) : null}
      {isAsked ? (
        <div ref={asked} tabIndex={-1} className="scroll-mt-20">
          <Notice tone={state.kind === "confirm" ? "information" : "failure"} role="alert">
            <p>{state.message}</p>
            {lines?.length ? (
              <ul className="mt-2 list-disc pl-5">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : null}
          </Notice>
        </div>
      ) : null}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RegistryFields groups={groups} typed={typed} errors={errors} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look={cancelHref === null ? "secondary" : "primary"} disabled={isPending}>
          {isPending
            ? words.sending
            : state.kind === "confirm"
              ? state.submit
              : state.kind === "refused"
                ? words.again
                : words.submit}
        </Button>
        {cancelHref === null ? null : (
          <LinkButton look="quiet" href={cancelHref} onClick={forget}>
            {words.cancel}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
