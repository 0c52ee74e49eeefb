import { decodeText } from "../../parsing/decode-text.ts";
import { looksLikeHtml } from "../../parsing/looks-like-html.ts";
import { Refused } from "../../parsing/refused.ts";
import { type ParsedText, textLimits } from "../../text.ts";

/** A plain text, as it stands; its encoding is found. */
export function read(bytes: Buffer): ParsedText {
  // Two bytes a letter at most for what is one in UTF-8: not worth decoding to see that it is too long.
  if (bytes.length > 2 * textLimits.textBytes) throw new Refused("too-much-text");
  const { text, encoding, isGuessed } = decodeText(bytes, null);
  if (looksLikeHtml(text)) throw new Refused("name-disagrees");
  return { text, encoding, warnings: isGuessed ? ["encoding-guessed"] : [] };
}
