"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { fresh } from "@/lib/forms/form-state";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import { map } from "./actions";
import { hintOf, type Proposal } from "./proposal-hint";

const GRID = "grid items-end gap-x-6 gap-y-3 sm:grid-cols-2";

type Option = { value: string; label: string };
type ColumnField = { name: string; label: string; value: string };
/** Without options it is typed. */
export type DefaultValueField = ColumnField & Proposal & { options?: Option[]; longest?: number };
type Texts = Record<
  "title" | "hint" | "others" | "none" | "notGiven" | "defaultsTitle" | "defaultsHint" | "check" | "problem",
  string
>;

/** Says which column is which and what holds for the whole file; what was chosen survives whatever the answer is. */
export function MapForm({
  upload,
  fields,
  options,
  defaults,
  texts,
  reader,
}: {
  upload: string;
  fields: ColumnField[];
  options: Option[];
  defaults: DefaultValueField[];
  texts: Texts;
  reader: Language;
}) {
  const [state, submit, isPending] = useActionState(map, fresh);
  const errors = state.kind === "invalid" ? state.errors : {};
  const values = state.kind === "invalid" ? state.values : {};
  const labels = new Map([...fields, ...defaults].map(({ name, label }) => [name, label]));
  const summary = Object.entries(errors).map(([name, text]) => {
    const label = labels.get(name);
    return {
      href: `#${label ? name : (fields[0]?.name ?? "")}`,
      text: label ? `${label}${labelEnd(reader)}${text}` : text,
    };
  });
  // What the file has, and what the answer was about; the rest is there to be opened.
  const isAnyKnown = fields.some(({ value }) => value !== "");
  const shown = fields.filter(
    ({ name, value }) => !isAnyKnown || (values[name] ?? value) !== "" || errors[name] !== undefined,
  );
  const others = fields.filter((each) => !shown.includes(each));
  const columnOf = ({ name, label, value }: ColumnField) => (
    <Field key={name} id={name} label={label} error={errors[name]}>
      {(control) => <Choice control={control} value={values[name] ?? value} none={texts.none} options={options} />}
    </Field>
  );
  return (
    // Answered anew, the lists are made anew with what was chosen: React would set them back to what they first were.
    <form action={submit} className="max-w-3xl" key={JSON.stringify(values)}>
      {summary.length > 0 ? <ErrorSummary title={texts.problem} errors={summary} /> : null}
      <h2 className="text-section">{texts.title}</h2>
      <p className="mb-4 text-meta text-muted">{texts.hint}</p>
      <input type="hidden" name="upload" value={upload} />
      <div className={GRID}>{shown.map(columnOf)}</div>
      {others.length === 0 ? null : (
        <div className="mt-4">
          <Disclosure summary={texts.others}>
            <div className={GRID}>{others.map(columnOf)}</div>
          </Disclosure>
        </div>
      )}
      <fieldset className="mt-8 border-hairline border-t pt-4">
        <legend className="pr-3 text-section">{texts.defaultsTitle}</legend>
        <p className="mb-4 text-meta text-muted">{texts.defaultsHint}</p>
        <div className={GRID}>
          {defaults.map(({ name, label, value, options: choices, longest, ...proposal }) => {
            const shown = values[name] ?? value;
            return (
              <Field key={name} id={name} label={label} hint={hintOf(shown, proposal)} error={errors[name]}>
                {(control) =>
                  choices ? (
                    <Choice control={control} value={shown} none={texts.notGiven} options={choices} />
                  ) : (
                    <TextInput {...control} defaultValue={shown} maxLength={longest ?? 60} autoComplete="off" />
                  )
                }
              </Field>
            );
          })}
        </div>
      </fieldset>
      <Button type="submit" look="primary" className="mt-5" disabled={isPending}>
        {texts.check}
      </Button>
    </form>
  );
}

function Choice({
  control,
  value,
  none,
  options,
}: {
  control: { id: string; name: string };
  value: string;
  none: string;
  options: Option[];
}) {
  return (
    <Select {...control} defaultValue={value}>
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
