/** What Postgres keeps no text with: the character of number zero, and half of a surrogate pair. */
const NOT_TEXT = /[\0\p{Cs}]/u;

/** Can a column of text or JSON keep it? JSON escapes let in what a form's own encoding never carries. */
export function isStorableText(value: string): boolean {
  return !NOT_TEXT.test(value);
}
