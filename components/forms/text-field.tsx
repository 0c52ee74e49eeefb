"use client";

import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { useFormAnswer } from "./form-answer";
import type { FieldBase } from "./form-field";

/** One line, or several with `rows`. `suggestions` are offered while typing; any other text is taken as well. */
export function TextField({
  rows,
  inputMode,
  suggestions,
  ...field
}: FieldBase & {
  rows?: number | undefined;
  inputMode?: "url" | "email" | undefined;
  suggestions?: string[];
}) {
  const { idPrefix, errors, typed } = useFormAnswer();
  const { name, label, hint, lang, required, focused } = field;
  const value = typed[name] ?? field.value ?? "";
  return (
    <Field id={`${idPrefix}${name}`} name={name} label={label} hint={hint} error={errors[name]}>
      {(control) =>
        rows ? (
          <Textarea {...control} rows={rows} lang={lang} defaultValue={value} required={required} autoFocus={focused} />
        ) : (
          <>
            <TextInput
              {...control}
              inputMode={inputMode}
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
