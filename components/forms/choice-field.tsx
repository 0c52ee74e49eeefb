"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useFormAnswer } from "./form-answer";
import type { FieldBase, Option } from "./form-field";

/** One of several. */
export function ChoiceField({
  options,
  id = undefined,
  children,
  ...field
}: FieldBase & {
  options: Option[];
  /** Where several fields share a name. */
  id?: string | undefined;
  /** What is said below the list. */
  children?: ReactNode;
}) {
  const { idPrefix, errors, typed } = useFormAnswer();
  const select = useRef<HTMLSelectElement>(null);
  const { name, label, hint, required, focused } = field;
  const value = (id ? undefined : typed[name]) ?? field.value ?? "";
  const shown = useRef(value);
  // React brings a text field that nobody touched up to date by itself, a list not.
  useEffect(() => {
    if (select.current?.value === shown.current) select.current.value = value;
    shown.current = value;
  }, [value]);
  return (
    <Field id={id ?? `${idPrefix}${name}`} name={name} label={label} hint={hint} error={errors[name]}>
      {(control) => (
        <>
          <Select {...control} ref={select} autoFocus={focused} defaultValue={value} required={required}>
            {options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
          {children}
        </>
      )}
    </Field>
  );
}
