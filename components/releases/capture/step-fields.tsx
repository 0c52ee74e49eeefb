"use client";

import { useEffect, useRef } from "react";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { useAnswer } from "./step-answer";

type Base = { name: string; label: string; hint?: string | undefined; value?: string | undefined; lang?: string };

/** One line, or several with `rows`. `suggestions` are offered while typing; any other text is taken as well. */
export function TextField({
  rows,
  suggestions,
  required,
  focused,
  ...field
}: Base & { rows?: number; suggestions?: string[]; required?: boolean; focused?: boolean }) {
  const { errors, typed } = useAnswer();
  const { name, label, hint, lang } = field;
  const value = typed[name] ?? field.value ?? "";
  return (
    <Field id={name} label={label} hint={hint} error={errors[name]}>
      {(control) =>
        rows ? (
          <Textarea {...control} rows={rows} lang={lang} defaultValue={value} required={required} autoFocus={focused} />
        ) : (
          <>
            <TextInput
              {...control}
              lang={lang}
              defaultValue={value}
              required={required}
              autoFocus={focused}
              list={suggestions?.length ? `${name}-suggestions` : undefined}
            />
            {suggestions?.length ? (
              <datalist id={`${name}-suggestions`}>
                {suggestions.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            ) : null}
          </>
        )
      }
    </Field>
  );
}

export type Choice = { value: string; label: string };

/** One of several. What is `proposed` is said beside the list with its reason, and set only when the person takes it. */
export function ChoiceField({
  options,
  proposed,
  focused,
  id = undefined,
  ...field
}: Base & {
  options: Choice[];
  focused?: boolean;
  proposed?: { value: string; sentence: string; take: string } | undefined;
  /** Where several fields share a name. */
  id?: string | undefined;
}) {
  const { errors, typed, reader } = useAnswer();
  const select = useRef<HTMLSelectElement>(null);
  const { name, label, hint } = field;
  const value = (id ? undefined : typed[name]) ?? field.value ?? "";
  const shown = useRef(value);
  // React brings a text field that nobody touched up to date by itself, a list not.
  useEffect(() => {
    if (select.current?.value === shown.current) select.current.value = value;
    shown.current = value;
  }, [value]);
  return (
    <Field id={id ?? name} name={name} label={label} hint={hint} error={errors[name]}>
      {(control) => (
        <>
          <Select {...control} ref={select} autoFocus={focused} defaultValue={value}>
            {options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
          {proposed && proposed.value !== field.value ? (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-meta">
              <span>
                <MultilingualSentence text={proposed.sentence} language={reader} />
              </span>
              <Button
                type="button"
                look="quiet"
                className="min-h-7! px-1! py-0! text-meta!"
                data-do="take"
                onClick={() => take(select.current, proposed.value)}
              >
                {proposed.take}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </Field>
  );
}

function take(select: HTMLSelectElement | null, value: string): void {
  if (!select) return;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Any number of several. */
export function ChecksField({ name, label, hint, options, chosen }: Base & { options: Choice[]; chosen: string[] }) {
  const { errors } = useAnswer();
  const error = errors[name];
  return (
    <fieldset className={error ? "border-ink border-l-4 pl-3" : undefined}>
      <legend className="font-medium">{label}</legend>
      {hint ? <p className="text-meta text-muted">{hint}</p> : null}
      {error ? <p className="font-medium">{error}</p> : null}
      <div id={name} className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ value, label: text }) => (
          <label key={value} className="inline-flex min-h-7 items-center gap-2">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
