import { Fragment } from "react";
import { splitForeign } from "@/lib/localization/foreign-text";
import type { Language } from "@/lib/vocabulary/languages";

/** A sentence of ours with others' words in it (`markForeign`), which carry their own `lang` where it is not the reader's. */
export function MultilingualSentence({ text, language }: { text: string; language: Language }) {
  let at = 0;
  return splitForeign(text).map((part) => {
    const key = at;
    at += part.text.length;
    if (part.language === null || part.language === language) return <Fragment key={key}>{part.text}</Fragment>;
    return (
      <span key={key} lang={part.language}>
        {part.text}
      </span>
    );
  });
}
