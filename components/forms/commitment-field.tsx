"use client";

import { useState } from "react";
import { useFoundItems } from "@/components/keyboard/use-found-items";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useFormAnswer } from "./form-answer";
import type { CommitmentFieldBase } from "./form-field";

/**
 * One commitment, by number or by words of its title: what is found stands below with title and status, to be chosen from. Found while one
 * types; without JavaScript by sending the form, which is answered with it (`app/forms/choose-commitment.ts`).
 */
export function CommitmentField({ texts, except, focused, ...field }: CommitmentFieldBase & { focused?: boolean }) {
  const { idPrefix, errors, typed, state } = useFormAnswer();
  const { name, label, hint, required } = field;
  const id = `${idPrefix}${name}`;
  const sent = typed[name] ?? field.value ?? "";
  const [find, setFind] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const live = useFoundItems(find ?? "");
  const answered = (state.kind === "invalid" && state.found?.[name]) || [];
  const words = (find ?? sent).trim();
  const found = (find === null ? answered : live.items).filter(({ reference }) => reference !== except);
  const exact = found.find(({ reference }) => reference === words.toUpperCase())?.reference;
  const chosen = picked ?? exact ?? null;
  const isNothing = find !== null && words !== "" && live.of === words && !live.failed && found.length === 0;
  return (
    <div>
      <Field id={id} name={name} label={label} hint={hint} error={errors[name]}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            defaultValue={sent}
            required={required}
            autoFocus={focused}
            onChange={(event) => {
              setFind(event.target.value);
              setPicked(null);
            }}
          />
        )}
      </Field>
      <input type="hidden" name={`${name}Asked`} value={words} />
      {found.length > 0 ? (
        <fieldset className="mt-2 border-hairline border-y">
          <legend className="sr-only">{texts.found}</legend>
          {found.map(({ reference, title, lang, status }) => (
            <label
              key={reference}
              className="flex min-h-9 cursor-pointer items-baseline gap-2 border-hairline border-b py-1.5 last:border-b-0 hover:bg-hover"
            >
              <input
                type="radio"
                name={`${name}Chosen`}
                value={reference}
                checked={chosen === reference}
                onChange={() => setPicked(reference)}
              />
              <span className="min-w-0 grow">
                <span className="font-mono text-meta">{reference}</span> <span lang={lang}>{title}</span>
                <span className="block text-meta text-muted">{status}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <p role="status" className="mt-1 text-meta text-muted empty:hidden">
        {isNothing ? texts.nothing : ""}
      </p>
    </div>
  );
}
