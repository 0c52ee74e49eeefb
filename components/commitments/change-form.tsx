"use client";

import { useActionState } from "react";
import { ChangedSince } from "@/components/forms/changed-since";
import { useUnsavedInput } from "@/components/forms/use-unsaved-input";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, fresh } from "@/lib/forms/form-state";
import type { Language } from "@/lib/vocabulary/languages";

export type ChangeField = {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string;
  required?: boolean;
} & ({ input: "text" | "long" | "link" } | { input: "choice"; options: { value: string; label: string }[] });

export type ChangeFormTexts = {
  submit: string;
  again: string;
  sending: string;
  cancel: string;
  problem: string;
  changedSince: string;
};

/** One form for every change: the fields come from the server, what was typed survives whatever the answer is. */
export function ChangeForm({
  action,
  request,
  fields,
  texts,
  cancelHref,
  owner,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  request: { action: string; reference: string; version: number; key: string; language: Language; list?: string };
  fields: ChangeField[];
  texts: ChangeFormTexts;
  cancelHref: string;
  /** Whose unsaved input this is. */
  owner: string;
}) {
  const [state, submit, isPending] = useActionState(action, fresh);
  const unsavedInput = useUnsavedInput(owner, `${request.reference}/${request.action}`);
  const errors = state.kind === "invalid" ? state.errors : {};
  const typed = state.kind === "fresh" ? {} : state.values;
  const conflict = state.kind === "refused" ? state.now : undefined;

  return (
    <form
      ref={unsavedInput.form}
      action={submit}
      onInput={unsavedInput.keepTyped}
      onSubmit={unsavedInput.keepSent}
      className="max-w-2xl space-y-5"
      key={state.kind}
    >
      {state.kind === "invalid" ? (
        <ErrorSummary
          title={texts.problem}
          errors={Object.entries(errors).map(([name, text]) => ({
            href: `#${name}`,
            text: `${fields.find((field) => field.name === name)?.label ?? name}: ${text}`,
          }))}
        />
      ) : null}
      {state.kind === "refused" ? (
        <Notice tone="failure" role="alert">
          <p>{state.message}</p>
          {conflict ? (
            <>
              <p className="mt-2 font-medium">{conflict.summary}</p>
              <ChangedSince heading={texts.changedSince} lines={conflict.since} language={request.language} />
            </>
          ) : null}
        </Notice>
      ) : null}
      {Object.entries({ ...request, ...sentWith(typed), ...conflict?.request }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} id={field.name} label={field.label} hint={field.hint} error={errors[field.name]}>
          {(control) => <Control {...control} field={field} defaultValue={typed[field.name] ?? field.value ?? ""} />}
        </Field>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? texts.sending : conflict ? texts.again : texts.submit}
        </Button>
        <LinkButton look="quiet" href={cancelHref} onClick={unsavedInput.forget}>
          {texts.cancel}
        </LinkButton>
      </div>
    </form>
  );
}

/** A form that was refused goes on from the version, and with the key, it was sent with. */
function sentWith({ version, key }: Record<string, string | undefined>) {
  return version && key ? { version, key } : {};
}

function Control({ field, ...control }: { field: ChangeField; defaultValue: string; id: string; name: string }) {
  if (field.input === "long") return <Textarea {...control} rows={5} required={field.required} />;
  if (field.input === "choice") {
    return (
      <Select {...control} required={field.required}>
        {field.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  return <TextInput {...control} inputMode={field.input === "link" ? "url" : undefined} required={field.required} />;
}
