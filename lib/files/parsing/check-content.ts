import { type FormatRow, formatsFor } from "../formats.ts";
import { OLD_OFFICE, unreadFormatsFor } from "../unread-formats.ts";
import { Refused } from "./refused.ts";

const HEAD_BYTES = 1024;

// What could pass for text, or is often tried; anything else that is no text gives itself away by its bytes.
const foreign = ["GIF8", "\x89PNG", "\xFF\xD8\xFF", "\x7FELF", "\x1F\x8B", "7z\xBC\xAF", "Rar!", "%!PS"];

// Readers of PDF take a file for one that has this anywhere near its beginning.
const PDF = "%PDF-";

/**
 * Refuses a file whose first bytes are not of the format that its name claims. Of the signatures that fit, the one that reaches
 * farthest decides. Formats that share it (every zip begins alike) are told apart by their readers, plain texts too. A file that
 * begins as a text and carries the beginning of a PDF soon after was made to be taken for both.
 */
export function checkContent(bytes: Buffer, named: FormatRow): void {
  const head = bytes.subarray(0, HEAD_BYTES).toString("latin1");
  if (head.startsWith(OLD_OFFICE) && isEncryptedOffice(bytes)) throw new Refused("encrypted");
  if (foreign.some((magic) => head.startsWith(magic))) throw new Refused("unknown-kind");
  const shown = shownBy(head, [...formatsFor(named.purpose), ...unreadFormatsFor(named.purpose)]);
  for (const row of shown) if ("refusal" in row) throw new Refused(row.refusal);
  const isAsNamed = shown.length === 0 ? named.signatures.length === 0 : shown.some((row) => row === named);
  if (!isAsNamed || (shown.length === 0 && head.includes(PDF))) throw new Refused("name-disagrees");
}

function shownBy<Row extends Pick<FormatRow, "signatures">>(head: string, rows: readonly Row[]): Row[] {
  const farthest = Math.max(...rows.map((row) => reachOf(head, row)));
  return farthest === 0 ? [] : rows.filter((row) => reachOf(head, row) === farthest);
}

/** Where the longest of the signatures that fit ends; 0 where none does. */
function reachOf(head: string, { signatures }: Pick<FormatRow, "signatures">): number {
  const fitting = signatures.filter(({ at, bytes }) => head.startsWith(bytes, at));
  return Math.max(0, ...fitting.map(({ at, bytes }) => at + bytes.length));
}

/** A document or workbook with a password is an old Office container around the encrypted package. */
export function isEncryptedOffice(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}
