import { collectedText } from "../../parsing/collected-text.ts";
import { decodeText } from "../../parsing/decode-text.ts";
import { hasHtmlTags } from "../../parsing/looks-like-html.ts";
import { Refused } from "../../parsing/refused.ts";
import { type Encoding, encodings, type ParsedText } from "../../text.ts";
import { linesOf } from "./lines.ts";
import { parsePage } from "./parse-page.ts";
import { readablePart } from "./readable-part.ts";

/** Where browsers look for the encoding, and then some: long comments come first on some sites. */
const DECLARATION_BYTES = 4096;

/** The readable part of a saved page: its article without menus, forms, scripts and the like. */
export function read(bytes: Buffer): ParsedText {
  const { text, encoding, isGuessed } = decodeText(bytes, declaredEncoding(bytes));
  if (!hasHtmlTags(text)) throw new Refused("name-disagrees");
  const collected = collectedText();
  linesOf(readablePart(parsePage(text)), collected.add);
  return { text: collected.text(), encoding, warnings: isGuessed ? ["encoding-guessed"] : [] };
}

function declaredEncoding(bytes: Buffer): Encoding | null {
  const head = bytes.subarray(0, DECLARATION_BYTES).toString("latin1");
  const label = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1];
  if (!label) return null;
  try {
    const canonical = new TextDecoder(label).encoding;
    // A page whose declaration can be read a byte at a time is not in a two-byte encoding, whatever it declares.
    return encodings.find((known) => known === canonical && !known.startsWith("utf-16")) ?? null;
  } catch {
    return null;
  }
}
