/** The most a pasted text may take, in bytes as sent: forms are cut off at 256 KiB, and what goes along with it takes some. */
const LIMIT = 250_000;

/** Whether a text must come as a file. Counted as a form sends it: UTF-8, and two characters for each end of a line. */
export function isTooLongToPaste(text: string): boolean {
  return new TextEncoder().encode(text.replaceAll(/\r\n|\r|\n/g, "\r\n")).length > LIMIT;
}
