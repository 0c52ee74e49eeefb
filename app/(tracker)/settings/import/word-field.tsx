import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Asked, AskedTexts, Choice } from "./asked";
import { namesOfKind } from "./names-of-kind";

/** A date with the words that lists put around it is no longer than this. */
const LONGEST_DATE = 60;
/** A body as the list offers it: its country, its short and its whole name. */
const LONGEST_TYPED = 450;

/**
 * What one word of a file can mean, the likely first; a date is typed. Where there are many, those that are not likely are typed as well, with the names
 * offered on the way: what is typed counts before what is chosen.
 */
export function WordField({
  asked: { id, name, kind, of, asRead, isTyped, error, first, near, typedName },
  value,
  typed,
  typedError,
  others,
  texts,
  onChoose,
  onType,
}: {
  asked: Asked;
  value: string;
  typed: string;
  typedError: string | undefined;
  /** What else it can mean, where that is chosen. */
  others: Choice[];
  texts: AskedTexts;
  onChoose: (value: string) => void;
  onType: (typed: string) => void;
}) {
  if (isTyped) {
    return (
      <Field id={id} name={name} label={of} hint={texts.typed[kind]} error={error}>
        {(control) => (
          <TextInput
            {...control}
            defaultValue={value}
            maxLength={LONGEST_DATE}
            autoComplete="off"
            onChange={({ target }) => onChoose(target.value)}
          />
        )}
      </Field>
    );
  }
  return (
    <>
      <Field id={id} name={name} label={of}>
        {(control) => (
          <Select {...control} defaultValue={value} onChange={({ target }) => onChoose(target.value)}>
            <option value="">{asRead ?? texts.choose}</option>
            <Options choices={first} />
            {near.length > 0 ? (
              <optgroup label={texts.near}>
                <Options choices={near} />
              </optgroup>
            ) : null}
            {near.length > 0 && others.length > 0 ? (
              <optgroup label={texts.others}>
                <Options choices={others} />
              </optgroup>
            ) : (
              <Options choices={others} />
            )}
          </Select>
        )}
      </Field>
      {typedName === null ? null : (
        <Field id={`${id}-typed`} name={typedName} label={texts.typed[kind]} error={typedError}>
          {(control) => (
            <TextInput
              {...control}
              defaultValue={typed}
              list={namesOfKind(kind)}
              maxLength={LONGEST_TYPED}
              autoComplete="off"
              onChange={({ target }) => onType(target.value)}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
