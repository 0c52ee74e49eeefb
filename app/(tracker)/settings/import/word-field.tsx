import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

/** A date with the words that lists put around it is no longer than this. */
const LONGEST_DATE = 60;

export type Choice = { value: string; label: string };

/** One word of a file, and what it can mean, the likely first; a date is typed. */
export function WordField({
  id,
  name,
  label,
  hint,
  value,
  isTyped,
  error,
  near,
  others,
  first,
  texts,
}: {
  id: string;
  name: string;
  label: ReactNode;
  hint: string;
  value: string;
  isTyped: boolean;
  error: string | undefined;
  near: Choice[];
  others: Choice[];
  /** What can be done with the word besides saying what it means. */
  first: Choice[];
  texts: { choose: string; near: string; others: string };
}) {
  if (isTyped) {
    return (
      <Field id={id} name={name} label={label} hint={hint} error={error}>
        {(control) => <TextInput {...control} defaultValue={value} maxLength={LONGEST_DATE} autoComplete="off" />}
      </Field>
    );
  }
  return (
    <Field id={id} name={name} label={label} hint={hint}>
      {(control) => (
        <Select {...control} defaultValue={value} className="w-full">
          <option value="">{texts.choose}</option>
          <Options choices={first} />
          {near.length > 0 ? (
            <optgroup label={texts.near}>
              <Options choices={near} />
            </optgroup>
          ) : null}
          {near.length > 0 ? (
            <optgroup label={texts.others}>
              <Options choices={others} />
            </optgroup>
          ) : (
            <Options choices={others} />
          )}
        </Select>
      )}
    </Field>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
