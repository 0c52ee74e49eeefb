"use client";

import { Field, type FieldControl } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type Option = { value: string; label: string };

/** One field as the server describes it. Of `checks` the value is a list, joined by commas. */
export type RegistryField = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  required?: boolean;
  /** Of what is written in it. */
  lang?: string;
} & ({ input: "text" | "day" | "link" | "email" } | { input: "choice" | "checks"; options: Option[] });

export type FieldGroup = { legend: string | null; fields: RegistryField[] };

export function RegistryFields({
  groups,
  typed,
  errors,
}: {
  groups: FieldGroup[];
  typed: Record<string, string>;
  errors: Record<string, string>;
}) {
  return groups.map(({ legend, fields }) => {
    const inside = fields.map((field) => (
      <OneField key={field.name} field={field} value={typed[field.name] ?? field.value} error={errors[field.name]} />
    ));
    if (legend === null) return inside;
    return (
      <fieldset key={legend} className="space-y-4 border-hairline border-t pt-4">
        <legend className="pr-3 font-semibold">{legend}</legend>
        {inside}
      </fieldset>
    );
  });
}

function OneField({ field, value, error }: { field: RegistryField; value: string; error: string | undefined }) {
  const { name, label, hint } = field;
  if (field.input === "checks")
    return <Checks field={field} options={field.options} chosen={value.split(",")} error={error} />;
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {(control) => <Control field={field} control={control} value={value} />}
    </Field>
  );
}

function Control({ field, control, value }: { field: RegistryField; control: FieldControl; value: string }) {
  const { required } = field;
  switch (field.input) {
    case "choice":
    case "checks":
      return (
        <Select {...control} defaultValue={value} required={required}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    default:
      return (
        <TextInput
          {...control}
          defaultValue={value}
          required={required}
          lang={field.lang}
          inputMode={field.input === "link" ? "url" : field.input === "email" ? "email" : undefined}
          autoComplete="off"
        />
      );
  }
}

function Checks({
  field,
  options,
  chosen,
  error,
}: {
  field: RegistryField;
  options: Option[];
  chosen: string[];
  error: string | undefined;
}) {
  return (
    <fieldset id={field.name} className={error ? "border-ink border-l-4 pl-3" : undefined}>
      <legend className="font-medium">{field.label}</legend>
      {field.hint ? <p className="text-meta text-muted">{field.hint}</p> : null}
      {error ? <p className="font-medium">{error}</p> : null}
      <div className="mt-1 grid gap-x-5 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label key={value} className="inline-flex min-h-7 items-center gap-2">
            <input type="checkbox" name={field.name} value={value} defaultChecked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
