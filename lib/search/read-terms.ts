import { fold, otherScript } from "./fold";
import { kazakhStem } from "./kazakh-stem";

/** What is looked for as one: a word, or what stands between quotation marks. */
export type Term = {
  /** Folded. */
  text: string;
  isPhrase: boolean;
  /** The same word in letters of the other script that look alike, where all of its letters do. */
  other: string | null;
  /** How its forms begin if it is Kazakh; null where it can't be. */
  kazakh: string | null;
  /** Of Japanese characters alone, which part no words: it is looked for as it is, anywhere. */
  isJapanese: boolean;
};

/** More make no difference to what is found, and each costs. */
export const MOST_TERMS = 10;

/**
 * The terms of what a person typed: each must be found, wherever. Marks around words are no part of them; what is typed twice counts
 * once; of a long text the first ten count. None where nothing but marks was typed.
 */
export function readTerms(typed: string): Term[] {
  const terms = new Map<string, Term>();
  for (const [whole, ...quoted] of fold(typed).matchAll(parts)) {
    const phrase = quoted.find((each) => each !== undefined);
    const text = (phrase ?? whole).replaceAll(edges, "").replaceAll(/\s+/gu, " ");
    if (text !== "" && terms.size < MOST_TERMS && !terms.has(text)) terms.set(text, readTerm(text));
  }
  return [...terms.values()];
}

function readTerm(text: string): Term {
  const isPhrase = /\s/u.test(text);
  return {
    text,
    isPhrase,
    other: isPhrase ? null : otherScript(text),
    kazakh: kazakhWord.test(text) ? kazakhStem(text) : null,
    isJapanese: japanese.test(text),
  };
}

/** As search.parts_of keeps them: prisma/sql/search.sql. */
const japanese = /^[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]+$/u;
const kazakhWord = /^[а-яәғқңөұүһі]{3,}$/u;
const parts = /"([^"]*)"|«([^»]*)»|“([^”]*)”|「([^」]*)」|[^\s"«“「]+/gu;
const edges = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;
