/** Whether words have quotation marks of their own, and are shown as they stand. */
export const hasQuotes = (words: string): boolean => /[«»"“”「」『』]/u.test(words);
