"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ChevronIcon } from "@/components/ui/icons";
import { AddedOrganisation } from "./added-organisation";
import type { Asked, AskedTexts, Choice } from "./asked";
import { WordField } from "./word-field";
import { wrongFields } from "./wrong-fields";

/**
 * A line of the list of what is asked: the word, where it stands, the answer that is proposed, and on the line opened the way to another. A word without
 * a proposal stands open. A choice made shows in the line; without JavaScript only in its field.
 */
export function AskedWord({
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
  const { id, name, word, lang, of, rows, at, proposed, newName, isTyped, first, near, typedName, added } = asked;
  const typedBefore = (typedName && values[typedName]) ?? "";
  const [chosen, choose] = useState(values[name] ?? asked.value);
  const [typed, type] = useState(typedBefore);
  const likely = [...first, ...near];
  const isLikely = (value: string) => likely.some((each) => each.value === value);
  const others = choices.filter(({ value }) => !isLikely(value) && (typedName === null || value === asked.value));
  const isWrong = wrongFields(asked, errors, texts).length > 0;
  const answer = typed || (isTyped ? chosen : [...likely, ...choices].find(({ value }) => value === chosen)?.label);
  const isAsProposed = typed === "" && chosen === asked.value;
  const asWhat = added ? (
    <AddedOrganisation id={id} parts={added} longest={longest} values={values} errors={errors} texts={texts.added} />
  ) : null;
  const panel = (
    <fieldset className="asked-panel">
      <legend lang={lang} className="sr-only">
        {word}
      </legend>
      <div className="asked-fields">
        <WordField
          asked={asked}
          value={values[name] ?? asked.value}
          typed={typedBefore}
          typedError={(typedName && errors[typedName]) || undefined}
          others={others}
          texts={texts}
          onChoose={choose}
          onType={type}
        />
      </div>
      {asWhat && asked.value === add ? asWhat : null}
      {asWhat && asked.value !== add ? (
        <Disclosure summary={texts.toAdd} open={chosen === add}>
          {asWhat}
        </Disclosure>
      ) : null}
      <StandsIn at={at} />
    </fieldset>
  );
  const line: ReactNode = (
    <>
      <span lang={lang} className="asked-word">
        {word}
      </span>
      <span className="asked-of">{[of, rows].filter(Boolean).join(" · ")}</span>
    </>
  );
  if (proposed === null) {
    return (
      <div className="asked-item">
        <div className="asked-line">{line}</div>
        {panel}
      </div>
    );
  }
  return (
    <details className="asked-item" open={isWrong || !isSameAs(values, asked)}>
      <summary className="asked-line">
        {line}
        <span className="asked-answer">
          {isAsProposed ? proposed : answer || texts.choose}
          {isAsProposed && newName !== null ? <span lang={lang}>{newName}</span> : null}
        </span>
        <span className="asked-change">
          {texts.change}
          <ChevronIcon />
        </span>
      </summary>
      {panel}
    </details>
  );
}

/** Whether what was sent for a word is what was proposed for it. */
const isSameAs = (values: Record<string, string>, { name, value, typedName }: Asked): boolean =>
  (values[name] ?? value) === value && !(typedName && values[typedName]);

/** The rows that a word stands in, with their titles. */
function StandsIn({ at }: { at: Asked["at"] }) {
  if (at.length === 0) return null;
  return (
    <ul className="asked-rows">
      {at.map(({ row, title, lang, href, isElsewhere }) => (
        <li key={row}>
          <a href={href} {...(isElsewhere && { target: "_blank", rel: "noreferrer" })}>
            {row}
          </a>{" "}
          <span lang={lang}>{title}</span>
        </li>
      ))}
    </ul>
  );
}
