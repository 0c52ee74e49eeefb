import { Disclosure } from "@/components/ui/disclosure";
import { AddedOrganisation, type AddedParts, type AddedTexts } from "./added-organisation";
import { type Choice, WordField } from "./word-field";

/** One word that is asked about. */
export type Asked = {
  id: string;
  name: string;
  /** The word, as it is shown, and the language it is likely in. */
  word: string;
  lang: string;
  /** Of what it is a word, and how that is called. */
  kind: string;
  of: string;
  /** In how many rows it stands. */
  rows: string;
  value: string;
  isTyped: boolean;
  error: string | undefined;
  /** Codes of what it may be meant for. */
  near: string[];
  /** What can be done with the word besides saying what it means. */
  first: Choice[];
  /** Where it can be added to the registry. */
  added: AddedParts | null;
};

export type AskedTexts = { choose: string; near: string; others: string; toAdd: string; added: AddedTexts };

/** A word that is asked about; of one that can be added to the registry, as what, apart from the fields of others. */
export function AskedField({
  asked,
  choices,
  add,
  longest,
  values,
  errors,
  texts,
}: {
  asked: Asked;
  choices: Choice[];
  /** What is sent for a word that is to be added. */
  add: string;
  longest: { name: number; short: number };
  values: Record<string, string>;
  errors: Record<string, string>;
  texts: AskedTexts;
}) {
  const { id, name, of, rows, near, added } = asked;
  const value = values[name] ?? asked.value;
  const word = <span lang={asked.lang}>{asked.word}</span>;
  const field = (
    <WordField
      id={id}
      name={name}
      label={added ? of : word}
      hint={added ? rows : [of, rows].filter(Boolean).join(" · ")}
      value={value}
      isTyped={asked.isTyped}
      error={asked.error}
      near={choices.filter((each) => near.includes(each.value))}
      others={choices.filter((each) => !near.includes(each.value))}
      first={asked.first}
      texts={texts}
    />
  );
  if (!added) return field;
  const asWhat = (
    <AddedOrganisation id={id} parts={added} longest={longest} values={values} errors={errors} texts={texts.added} />
  );
  return (
    <fieldset className="border-hairline border-l-2 pl-3 sm:col-span-2">
      <legend className="font-medium">{word}</legend>
      {field}
      {asked.value === add ? (
        asWhat
      ) : (
        <div className="mt-2">
          <Disclosure summary={texts.toAdd} open={value === add}>
            {asWhat}
          </Disclosure>
        </div>
      )}
    </fieldset>
  );
}
