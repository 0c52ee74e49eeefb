import { Fragment, type ReactNode } from "react";
import { splitForeign } from "@/lib/localization/foreign-text";
import type { Language } from "@/lib/vocabulary/languages";

/**
 * A sentence of ours with others' words in it (`markForeign`), which carry their own `lang` where it is not the reader's. Of our own words
 * those that `links` names lead to its addresses.
 */
export function MultilingualSentence({
  text,
  language,
  links = {},
}: {
  text: string;
  language: Language;
  links?: Record<string, string>;
}) {
  // A commitment's number is the beginning of a text's code: the longer name first.
  const named = Object.entries(links).toSorted(([one], [other]) => other.length - one.length);
  let at = 0;
  return splitForeign(text).map((part) => {
    const key = at;
    at += part.text.length;
    if (part.language === null) return <Fragment key={key}>{withLinks(part.text, named)}</Fragment>;
    if (part.language === language) return <Fragment key={key}>{part.text}</Fragment>;
    return (
      <span key={key} lang={part.language}>
        {part.text}
      </span>
    );
  });
}

/** The first place of each, one after the other. */
function withLinks(text: string, [first, ...others]: [string, string][]): ReactNode {
  if (!first) return text;
  const [name, href] = first;
  const at = text.indexOf(name);
  if (at < 0) return withLinks(text, others);
  return (
    <>
      {withLinks(text.slice(0, at), others)}
      <a href={href}>{name}</a>
      {withLinks(text.slice(at + name.length), others)}
    </>
  );
}
