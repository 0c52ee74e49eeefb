import { type Encoding, encodings } from "../text.ts";
import { likeness } from "./likeness.ts";
import { Refused } from "./refused.ts";

type Decoded = { text: string; encoding: Encoding; isGuessed: boolean };

const marks: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Below this a text is noise in every encoding: nothing is guessed that a person would not recognise. */
const LIKELY = 0.85;

/** How much of a text is looked at to guess; encodings do not change within a file. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * The characters of a text whose encoding may not be declared: by its mark, else by what a page declares, else UTF-8 if it is
 * valid UTF-8 (other encodings hardly ever are), else the encoding in which it looks most like Russian, Japanese or English.
 * Refused when it looks like none of them, and when it holds NUL: then it is no text.
 */
export function decodeText(bytes: Buffer, declared: Encoding | null): Decoded {
  const decoded = byMark(bytes) ?? byDeclaration(bytes, declared) ?? byGuess(bytes);
  if (!decoded) throw new Refused("unknown-encoding");
  if (isBinary(decoded.text)) throw new Refused("unknown-kind");
  return decoded;
}

function byMark(bytes: Buffer): Decoded | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked
    ? { text: decode(bytes, marked[0]) ?? lenient(bytes, marked[0]), encoding: marked[0], isGuessed: false }
    : null;
}

function byDeclaration(bytes: Buffer, declared: Encoding | null): Decoded | null {
  const text = declared && decode(bytes, declared);
  return text ? { text, encoding: declared, isGuessed: false } : null;
}

function byGuess(bytes: Buffer): Decoded | null {
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null && !utf8.includes("\0")) return { text: utf8, encoding: "utf-8", isGuessed: false };
  // Two bytes a letter leave zeroes in any text with spaces and digits; without them it is not looked for.
  const candidates = encodings.filter(
    (encoding) => encoding !== "utf-8" && encoding.startsWith("utf-16") === bytes.includes(0),
  );
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const best = candidates
    .map((encoding) => ({ encoding, likeness: likeness(lenient(sample, encoding), encoding) }))
    .toSorted((one, other) => other.likeness - one.likeness)[0];
  if (!best || best.likeness < LIKELY) {
    if (bytes.includes(0)) throw new Refused("unknown-kind");
    return null;
  }
  return { text: lenient(bytes, best.encoding), encoding: best.encoding, isGuessed: true };
}

function decode(bytes: Buffer, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is not valid becomes U+FFFD, about which the person is warned. */
function lenient(bytes: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  return text.includes("\0") || (sample.match(/(?![\t\n\v\f\r\x85])\p{Cc}/gu)?.length ?? 0) * 100 > sample.length;
}
