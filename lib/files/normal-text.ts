/**
 * The form in which the text of a source is stored and its offsets are taken: NFC (prisma/sql/sentences.sql asks for it); lines ended by \n; no spaces at the ends
 * of lines, no empty lines before the first or after the last. Every other character stays as it was, no-break spaces too:
 * the words are quoted to the letter.
 *
 * Takes time linear in the length, whatever the text: more than thirty accents on one letter, whose ordering alone could take
 * minutes, are parted by a joiner nobody sees. Rule: Unicode Standard Annex 15, Stream-Safe Text Format.
 */
export function normalText(text: string): string {
  const lines = text
    .toWellFormed()
    .replace(/\p{M}{30}(?=\p{M})/gu, "$&\u034f")
    .normalize("NFC")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return lines.slice(Math.max(first, 0), last + 1).join("\n");
}
