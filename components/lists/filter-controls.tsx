import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { SelectOptions } from "./select-options";

type FilterChoice = { value: string; label: string };

/** Any of several values. */
export function CheckboxFilter({
  name,
  legend,
  chosen,
  choices,
}: {
  name: string;
  legend: string;
  chosen: readonly string[];
  choices: FilterChoice[];
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-6 items-start gap-2 text-table">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="mt-1 size-4"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** One value or none. */
export function SelectFilter({
  name,
  label,
  chosen,
  any,
  choices,
}: {
  name: string;
  label: string;
  chosen: string | null;
  any: string;
  choices: FilterChoice[];
}) {
  return (
    <Field id={`filter-${name}`} name={name} label={label}>
      {(control) => (
        <Select {...control} defaultValue={chosen ?? ""}>
          <option value="">{any}</option>
          <SelectOptions choices={choices.map(({ value, label: text }) => [value, text])} />
        </Select>
      )}
    </Field>
  );
}

/** A day, by the browser's own date field. */
export function DateFilter({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <Field id={`filter-${name}`} name={name} label={label}>
      {(control) => <TextInput {...control} type="date" defaultValue={value ?? ""} />}
    </Field>
  );
}
