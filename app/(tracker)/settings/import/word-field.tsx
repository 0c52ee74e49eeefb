import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type Choice = { value: string; label: string };

/** One word of a file, and what it can mean, the likely first. */
export function WordField({
  id,
  name,
  word,
  label,
  rows,
  value,
  near,
  others,
  leftOut,
  texts,
}: {
  id: string;
  name: string;
  word: string;
  label: string;
  rows: string | null;
  value: string;
  near: Choice[];
  others: Choice[];
  leftOut: Choice | null;
  texts: { choose: string; near: string; others: string };
}) {
  return (
    <Field id={id} name={name} label={`«${word}»`} hint={[label, rows].filter(Boolean).join(" · ")}>
      {(control) => (
        <Select {...control} defaultValue={value} className="w-full">
          <option value="">{texts.choose}</option>
          {leftOut ? <option value={leftOut.value}>{leftOut.label}</option> : null}
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
