import { type FormatRow, formatsFor, type Signature } from "../formats.ts";
import { Refused } from "./refused.ts";

const HEAD_BYTES = 1024;

// What could pass for text, or is often tried; anything else that is no text gives itself away by its bytes.
const foreign = ["GIF8", "\x89PNG", "\xFF\xD8\xFF", "\x7FELF", "\x1F\x8B", "7z\xBC\xAF", "Rar!", "%!PS", "{\\rtf"];

const OLD_OFFICE = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// Readers of PDF take a file for one that has this anywhere near its beginning.
const PDF = "%PDF-";

/**
 * Refuses a file whose first bytes are not of the format that its name claims. Of the signatures that fit, the one that reaches
 * farthest decides. Formats that share it (every zip begins alike) are told apart by their readers, plain texts too. A file that
 * begins as a text and carries the beginning of a PDF soon after was made to be taken for both.
 */
export function checkContent(bytes: Buffer, named: FormatRow): void {
  const head = bytes.subarray(0, HEAD_BYTES).toString("latin1");
  if (head.startsWith(OLD_OFFICE)) {
    if (isEncryptedOffice(bytes)) throw new Refused("encrypted");
    if (named.purpose === "text") throw new Refused("old-word-format");
  }
  if (foreign.some((magic) => head.startsWith(magic))) throw new Refused("unknown-kind");
  const shown = formatsShown(head, formatsFor(named.purpose));
  const isAsNamed = shown.length === 0 ? named.signatures.length === 0 : shown.some(({ id }) => id === named.id);
  if (!isAsNamed || (shown.length === 0 && head.includes(PDF))) throw new Refused("name-disagrees");
}

function formatsShown(head: string, rows: readonly FormatRow[]): FormatRow[] {
  const farthest = Math.max(...rows.map((row) => reachOf(head, row.signatures)));
  return farthest === 0 ? [] : rows.filter((row) => reachOf(head, row.signatures) === farthest);
}

/** Where the longest of the signatures that fit ends; 0 where none does. */
function reachOf(head: string, signatures: readonly Signature[]): number {
  const fitting = signatures.filter(({ at, bytes }) => head.startsWith(bytes, at));
  return Math.max(0, ...fitting.map(({ at, bytes }) => at + bytes.length));
}

// A document or workbook with a password is an old Office container around the encrypted package.
function isEncryptedOffice(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}
