import { normalText } from "../normal-text.ts";
import { type ParsedText, textLimits } from "../text.ts";
import { Refused } from "./refused.ts";

/** A text in the form in which it is stored. Refused when nothing is left of it, or it is longer than a release can be. */
export function finishedText(parsed: ParsedText): ParsedText {
  const text = normalText(parsed.text);
  if (text === "") throw new Refused("empty");
  if (Buffer.byteLength(text) > textLimits.textBytes) throw new Refused("too-much-text");
  const warnings = text.includes("\uFFFD") ? [...parsed.warnings, "replaced-characters" as const] : parsed.warnings;
  return { ...parsed, text, warnings };
}
