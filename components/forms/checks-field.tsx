"use client";

import { useFormAnswer } from "./form-answer";
import type { FieldBase, Option } from "./form-field";

/** Any number of several, in two columns where there are many; those chosen are joined by commas. */
export function ChecksField({
  options,
  inColumns = false,
  ...field
}: FieldBase & { options: Option[]; inColumns?: boolean }) {
  const { idPrefix, errors, typed } = useFormAnswer();
  const { name, label, hint } = field;
  const error = errors[name];
  const chosen = (typed[name] ?? field.value ?? "").split(",");
  return (
    <fieldset id={`${idPrefix}${name}`} className={error ? "border-ink border-l-4 pl-3" : undefined}>
      <legend className="font-medium">{label}</legend>
      {hint ? <p className="text-meta text-muted">{hint}</p> : null}
      {error ? <p className="font-medium">{error}</p> : null}
      <div className={`mt-1 gap-x-5 ${inColumns ? "grid sm:grid-cols-2" : "flex flex-wrap gap-y-1"}`}>
        {options.map(({ value, label: text, lang }) => (
          <label key={value} className="inline-flex min-h-7 items-center gap-2">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span lang={lang}>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
