import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** One field of an organisation that is to be added: under which name it is sent, and what is proposed. */
type Part = { name: string; value: string };
export type AddedParts = Record<"name" | "short" | "side", Part>;
export type AddedTexts = Record<keyof AddedParts | "sideHint", string>;

/** The names of all countries, for the fields of one page. */
export const SIDES = "countries";

/** What an organisation that a list names is called in the registry, and whose it is; counts where it is to be added. */
export function AddedOrganisation({
  id,
  parts,
  longest,
  values,
  errors,
  texts,
}: {
  id: string;
  parts: AddedParts;
  /** Characters. */
  longest: { name: number; short: number };
  /** What was sent, where the form comes back. */
  values: Record<string, string>;
  errors: Record<string, string>;
  texts: AddedTexts;
}) {
  const shown = ({ name, value }: Part) => values[name] ?? value;
  const { name, short, side } = parts;
  return (
    <div className="mt-2 grid items-end gap-x-3 gap-y-2 sm:grid-cols-[2fr_1fr_1fr]">
      <Field id={`${id}-name`} name={name.name} label={texts.name} error={errors[name.name]}>
        {(control) => <TextInput {...control} defaultValue={shown(name)} maxLength={longest.name} autoComplete="off" />}
      </Field>
      <Field id={`${id}-short`} name={short.name} label={texts.short} error={errors[short.name]}>
        {(control) => (
          <TextInput {...control} defaultValue={shown(short)} maxLength={longest.short} autoComplete="off" />
        )}
      </Field>
      <Field
        id={`${id}-side`}
        name={side.name}
        label={texts.side}
        hint={side.value === "" ? texts.sideHint : undefined}
        error={errors[side.name]}
      >
        {(control) => <TextInput {...control} defaultValue={shown(side)} list={SIDES} autoComplete="off" />}
      </Field>
    </div>
  );
}
