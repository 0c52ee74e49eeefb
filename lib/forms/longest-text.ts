/** What a text of a commitment holds, in UTF-16 code units; as a form takes it. */
export const LONGEST_TEXT = 8000;
