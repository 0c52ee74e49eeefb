import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { addedFieldName } from "@/lib/import/enter/add-organisations";

const LONGEST_NAME = 300;
const LONGEST_SHORT = 60;

type Texts = { name: string; short: string; side: string; choose: string };

/** What an organisation that a list names is called in the registry, and whose it is; counts where it is to be added. */
export function AddedOrganisation({
  id,
  word,
  name,
  side,
  sides,
  texts,
}: {
  id: string;
  word: string;
  name: string;
  side: string;
  sides: readonly { value: string; label: string }[];
  texts: Texts;
}) {
  return (
    <div className="mt-2 grid gap-x-3 gap-y-2 sm:grid-cols-[2fr_1fr_1fr]">
      <Field id={`${id}-name`} name={addedFieldName("name", word)} label={texts.name}>
        {(control) => <TextInput {...control} defaultValue={name} maxLength={LONGEST_NAME} autoComplete="off" />}
      </Field>
      <Field id={`${id}-short`} name={addedFieldName("short", word)} label={texts.short}>
        {(control) => <TextInput {...control} maxLength={LONGEST_SHORT} autoComplete="off" />}
      </Field>
      <Field id={`${id}-side`} name={addedFieldName("side", word)} label={texts.side}>
        {(control) => (
          <Select {...control} defaultValue={side}>
            <option value="">{texts.choose}</option>
            {sides.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
