import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Language } from "@/lib/vocabulary/languages";
import { namesOfKind } from "./names-of-kind";

/** One field of an organisation that is to be added: under which name it is sent, what is proposed, and in which language it is. */
type Part = { name: string; value: string; lang?: Language };
type TranslatedName = { key: string; label: string; part: Part };
export type AddedParts = Record<"name" | "short" | "side", Part> & {
  /** Its names in the other languages, which nobody has to give. */
  translated: TranslatedName[];
};
export type AddedTexts = Record<"name" | "short" | "side" | "sideHint" | "translated", string>;

type Shown = { key: string; label: string; part: Part; longest?: number; list?: string; hint?: string | undefined };

/** All fields of one that is to be added, with what they are called. */
export const fieldsToAdd = ({ name, short, side, translated }: AddedParts, texts: AddedTexts): TranslatedName[] => [
  { key: "name", label: texts.name, part: name },
  { key: "short", label: texts.short, part: short },
  { key: "side", label: texts.side, part: side },
  ...translated,
];

/** What an organisation that a list names is called in the registry, and whose it is; counts where it is to be added. */
export function AddedOrganisation({
  id,
  parts: { name, short, side, translated },
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
  const field = ({ key, label, part, longest: most, list, hint }: Shown) => (
    <Field key={key} id={`${id}-${key}`} name={part.name} label={label} hint={hint} error={errors[part.name]}>
      {(control) => (
        <TextInput
          {...control}
          defaultValue={values[part.name] ?? part.value}
          maxLength={most}
          list={list}
          lang={part.lang}
          autoComplete="off"
        />
      )}
    </Field>
  );
  const isTold = translated.some(({ part }) => values[part.name] || errors[part.name]);
  return (
    <>
      <div className="asked-fields asked-added">
        {field({ key: "name", label: texts.name, part: name, longest: longest.name })}
        {field({ key: "short", label: texts.short, part: short, longest: longest.short })}
        {field({
          key: "side",
          label: texts.side,
          part: side,
          list: namesOfKind("side"),
          hint: side.value === "" ? texts.sideHint : undefined,
        })}
      </div>
      <Disclosure summary={texts.translated} open={isTold}>
        <div className="asked-fields asked-added">
          {translated.map(({ key, label, part }) => field({ key, label, part, longest: longest.name }))}
        </div>
      </Disclosure>
    </>
  );
}
