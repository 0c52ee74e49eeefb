import { type FileText, limits, type MediaType } from "../text.ts";
import { decodeText } from "./decode-text.ts";
import { kindByContent, looksLikeHtml } from "./kind.ts";
import { Refused } from "./refused.ts";

/** Reads a file whose name claims to be `named`. What it really is, its content decides; the two must agree. */
export async function readFile(bytes: Buffer, named: MediaType): Promise<FileText> {
  const kind = kindByContent(bytes);
  if (kind !== "text" && kind !== named) throw new Refused("name-disagrees");
  if (kind === "pdf") return (await import("../formats/pdf/read-pdf.ts")).readPdf(bytes);
  if (kind === "docx") return (await import("../formats/docx/read-docx.ts")).readDocx(bytes);
  if (named === "html") return (await import("../formats/html/read-html.ts")).readHtml(bytes);
  if (named === "txt") return readTxt(bytes);
  throw new Refused("name-disagrees");
}

function readTxt(bytes: Buffer): FileText {
  // Two bytes a letter at most for what is one in UTF-8: not worth decoding to see that it is too long.
  if (bytes.length > 2 * limits.textBytes) throw new Refused("too-much-text");
  const { text, encoding, isGuessed } = decodeText(bytes, null);
  if (looksLikeHtml(text)) throw new Refused("name-disagrees");
  return { text, mediaType: "txt", encoding, warnings: isGuessed ? ["encoding-guessed"] : [] };
}
