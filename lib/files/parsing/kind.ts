import type { MediaType } from "../text.ts";
import { Refused } from "./refused.ts";

const HEAD_BYTES = 1024;

// What could pass for text, or is often tried; anything else that is no text gives itself away by its bytes.
const foreign = ["GIF8", "\x89PNG", "\xFF\xD8\xFF", "\x7FELF", "\x1F\x8B", "7z\xBC\xAF", "Rar!", "%!PS", "{\\rtf"];

const OLD_OFFICE = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/**
 * The kind of a file by its first bytes, `text` being .txt or .html. A zip is called docx here; whether it is one, its inside
 * tells. A file that begins as one kind and carries the beginning of another soon after was made to be taken for both.
 */
export function kindByContent(bytes: Buffer): Exclude<MediaType, "txt" | "html"> | "text" {
  const head = bytes.subarray(0, HEAD_BYTES).toString("latin1");
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "docx";
  if (head.startsWith(OLD_OFFICE)) throw new Refused(isEncryptedOffice(bytes) ? "encrypted" : "old-word-format");
  if (foreign.some((magic) => head.startsWith(magic))) throw new Refused("unknown-kind");
  if (head.includes("%PDF-")) throw new Refused("name-disagrees");
  return "text";
}

// A .docx with a password is an old Office container around the encrypted package.
function isEncryptedOffice(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

/** A text that shows itself as a page: by its declaration, or by the tags a page can't do without. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4096).trimStart();
  return (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head) ||
    /<(?:html|head|body)[\s>]/i.test(head)
  );
}

/** A fragment of a page is one too, when the name says so. */
export function hasHtmlTags(text: string): boolean {
  return (
    looksLikeHtml(text) ||
    /<(?:p|div|article|main|section|h[1-6]|br|table|ul|ol|span)\b[^<>]{0,1000}>/i.test(text.slice(0, 100_000))
  );
}
