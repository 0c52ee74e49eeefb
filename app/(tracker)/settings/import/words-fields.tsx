"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { fresh } from "@/lib/forms/form-state";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import { sayWords } from "./actions";
import { SIDES } from "./added-organisation";
import { type Asked, AskedField, type AskedTexts } from "./asked-field";
import type { Choice } from "./word-field";

type Part = { name: string; title: string; hint: string; words: Asked[] };

const GRID = "grid items-end gap-x-6 gap-y-3 sm:grid-cols-2";

/** The fields of what is asked, part by part, and what was taken for something; what was typed survives whatever the answer is. Works without JavaScript. */
export function WordsFields({
  upload,
  parts,
  more,
  taken,
  choices,
  home,
  add,
  longest,
  texts,
  reader,
}: {
  upload: string;
  parts: Part[];
  /** How many are asked about later. */
  more: string | null;
  taken: { title: string; hint: string; more: string | null; words: Asked[] } | null;
  /** By the kind of word. */
  choices: Record<string, Choice[]>;
  /** The code of our side, which is no other side. */
  home: string;
  /** What is sent for a word that is to be added to the registry. */
  add: string;
  longest: { name: number; short: number };
  texts: AskedTexts & Record<"problem" | "submit" | "change", string>;
  reader: Language;
}) {
  const [state, submit, isPending] = useActionState(sayWords, fresh);
  const values = "values" in state ? state.values : {};
  const errors = state.kind === "invalid" ? state.errors : {};
  const all = [...parts.flatMap(({ words }) => words), ...(taken?.words ?? [])];
  const summary = all.flatMap(({ id, word, added }) =>
    (["name", "short", "side"] as const).flatMap((part) => {
      const text = added && errors[added[part].name];
      return text
        ? [
            {
              href: `#${id}-${part}`,
              text: `${inARow([word, texts.added[part]], reader, ", ")}${labelEnd(reader)}${text}`,
            },
          ]
        : [];
    }),
  );
  const fieldOf = (asked: Asked): ReactNode => (
    <AskedField
      key={asked.name}
      asked={asked}
      choices={(choices[asked.kind] ?? []).filter(({ value }) => asked.kind !== "side" || value !== home)}
      add={add}
      longest={longest}
      values={values}
      errors={errors}
      texts={texts}
    />
  );
  return (
    // Answered anew, the lists are made anew with what was chosen: React would set them back to what they first were.
    <form action={submit} className="mt-5 max-w-3xl" key={JSON.stringify(values)}>
      {summary.length > 0 ? <ErrorSummary title={texts.problem} errors={summary} /> : null}
      {state.kind === "refused" ? (
        <Notice tone="failure" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="upload" value={upload} />
      {parts.map(({ name, title, hint, words }) => (
        <fieldset key={name} className="mb-6">
          <legend className="text-section">{title}</legend>
          <p className="mb-3 text-meta text-muted">{hint}</p>
          <div className={GRID}>{words.map(fieldOf)}</div>
        </fieldset>
      ))}
      {all.some(({ added }) => added !== null) ? (
        <datalist id={SIDES}>
          {(choices.side ?? []).map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
      ) : null}
      {more ? <p className="mb-5 text-meta text-muted">{more}</p> : null}
      {parts.length > 0 ? (
        <Button type="submit" look="primary" disabled={isPending}>
          {texts.submit}
        </Button>
      ) : null}
      {taken ? (
        <div className="mt-5">
          <Disclosure summary={taken.title}>
            <p className="mb-3 text-meta text-muted">{taken.hint}</p>
            <div className={GRID}>{taken.words.map(fieldOf)}</div>
            {taken.more ? <p className="mt-2 text-meta text-muted">{taken.more}</p> : null}
            <Button type="submit" className="mt-4" disabled={isPending}>
              {texts.change}
            </Button>
          </Disclosure>
        </div>
      ) : null}
    </form>
  );
}
