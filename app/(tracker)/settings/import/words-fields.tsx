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
import type { Asked, AskedTexts, Choice } from "./asked";
import { AskedWord } from "./asked-word";
import { namesOfKind } from "./names-of-kind";
import { wrongFields } from "./wrong-fields";

type Part = { name: string; title: string; hint: string; words: Asked[] };

/**
 * The lines of what is asked: first what a person alone can say, then, folded, what is proposed; and what was taken for something. What was typed survives
 * whatever the answer is. Works without JavaScript.
 */
export function WordsFields({
  upload,
  open,
  proposed,
  taken,
  choices,
  typedKinds,
  home,
  add,
  longest,
  texts,
  reader,
}: {
  upload: string;
  open: Part | null;
  proposed: { title: string; contents: string; isOpen: boolean; parts: Part[] } | null;
  taken: { title: string; hint: string; more: string | null; words: Asked[] } | null;
  /** By the kind of word. */
  choices: Record<string, Choice[]>;
  /** Kinds of which there are too many to choose from: their names are offered while one types. */
  typedKinds: string[];
  /** The code of our side, which is no other side. */
  home: string;
  /** What is sent for a word that is to be added to the registry. */
  add: string;
  longest: { name: number; short: number };
  texts: AskedTexts & Record<"problem" | "submit" | "press" | "saveChanges", string>;
  reader: Language;
}) {
  const [state, submit, isPending] = useActionState(sayWords, fresh);
  const values = "values" in state ? state.values : {};
  const errors = state.kind === "invalid" ? state.errors : {};
  const inParts = [open, ...(proposed?.parts ?? [])].flatMap((part) => part?.words ?? []);
  const all = [...inParts, ...(taken?.words ?? [])];
  const summary = all.flatMap((asked) =>
    wrongFields(asked, errors, texts).map(({ href, label, text }) => ({
      href,
      text: `${inARow([asked.word, label], reader, ", ")}${labelEnd(reader)}${text}`,
    })),
  );
  const isWrong = (words: Asked[]) => words.some((asked) => wrongFields(asked, errors, texts).length > 0);
  const lineOf = (asked: Asked): ReactNode => (
    <AskedWord
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
  const partOf = ({ name, title, hint, words }: Part): ReactNode => (
    <section key={name} aria-labelledby={`asked-${name}`} className="mb-4">
      <h3 id={`asked-${name}`} className="font-medium">
        {title}
      </h3>
      <p className="mb-1 text-meta text-muted">{hint}</p>
      <div className="asked-list">{words.map(lineOf)}</div>
    </section>
  );
  return (
    // Answered anew, the lists are made anew with what was chosen: React would set them back to what they first were.
    <form action={submit} className="mt-5" key={JSON.stringify(values)}>
      {summary.length > 0 ? <ErrorSummary title={texts.problem} errors={summary} /> : null}
      {state.kind === "refused" ? (
        <Notice tone="failure" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="upload" value={upload} />
      {open ? partOf(open) : null}
      {proposed ? (
        <details
          className="asked-proposed"
          open={proposed.isOpen || proposed.parts.some(({ words }) => isWrong(words))}
        >
          <summary>
            <span className="font-medium">{proposed.title}</span>
            <span className="block text-meta text-muted">{proposed.contents}</span>
          </summary>
          <div className="mt-3">{proposed.parts.map(partOf)}</div>
        </details>
      ) : null}
      {typedKinds.map((kind) => (
        <datalist key={kind} id={namesOfKind(kind)}>
          {(choices[kind] ?? []).map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
      ))}
      {inParts.length > 0 ? (
        <>
          <p id="asked-press" className="mt-3 text-meta text-muted">
            {texts.press}
          </p>
          <div className="asked-foot">
            <Button type="submit" look="primary" disabled={isPending} aria-describedby="asked-press">
              {texts.submit}
            </Button>
          </div>
        </>
      ) : null}
      {taken ? (
        <div className="mt-4">
          <Disclosure summary={taken.title} open={isWrong(taken.words)}>
            <p className="mb-1 text-meta text-muted">{taken.hint}</p>
            <div className="asked-list">{taken.words.map(lineOf)}</div>
            {taken.more ? <p className="mt-2 text-meta text-muted">{taken.more}</p> : null}
            <Button type="submit" className="mt-3" disabled={isPending}>
              {texts.saveChanges}
            </Button>
          </Disclosure>
        </div>
      ) : null}
    </form>
  );
}
