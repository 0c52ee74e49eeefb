import { nfc } from "../normal-forms.ts";

/**
 * The form in which the text of a source is stored and its offsets are taken: NFC (prisma/sql/sentences.sql asks for it); lines ended by \n; no spaces at the ends
 * of lines, no empty lines before the first or after the last. Every other character stays as it was, no-break spaces too:
 * the words are quoted to the letter.
 */
export function normalText(text: string): string {
  const lines = nfc(text.toWellFormed())
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return lines.slice(Math.max(first, 0), last + 1).join("\n");
}
