import type { Encoding } from "../text.ts";

/** Every character that a text of the four languages is made of, beyond ASCII. */
const usual = {
  cyrillic: /[\u0401\u0406\u0410-\u044f\u0451\u0456]/u,
  japanese: /[\u3000-\u30ff\u4e00-\u9fa0\uff01-\uff5e]/u,
  latin: /[\u00c0-\u00ff\u0152\u0153\u0160\u0161]/u,
  marks:
    /[\u00a0\u00a7\u00a9\u00ab\u00ad\u00ae\u00b0\u00b1\u00b7\u00bb\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2116\u2122]/u,
};

const scriptOf: Record<Encoding, (keyof typeof usual)[]> = {
  "utf-8": ["cyrillic", "japanese", "latin"],
  "utf-16le": ["cyrillic", "japanese", "latin"],
  "utf-16be": ["cyrillic", "japanese", "latin"],
  "windows-1251": ["cyrillic"],
  "koi8-r": ["cyrillic"],
  "windows-1252": ["latin"],
  shift_jis: ["japanese"],
  "euc-jp": ["japanese"],
};

/**
 * How much a decoded text looks like one, from 0 to 1: the share of its characters beyond ASCII that this encoding's languages
 * use and that stand as they do there. A capital in the middle of a word, a Cyrillic letter beside a Latin one or half-width
 * katakana are signs of bytes read in the wrong encoding.
 */
export function likeness(text: string, encoding: Encoding): number {
  const scripts = [...scriptOf[encoding], "marks" as const];
  let beyondAscii = 0;
  let good = 0;
  let previous = " ";
  for (const character of text) {
    if (character > "\x7f") {
      beyondAscii += 1;
      if (scripts.some((script) => usual[script].test(character)) && !isOddAfter(previous, character)) good += 1;
    } else if (encoding.startsWith("utf-16")) {
      // Half of the bytes being zero, plain ASCII counts for a two-byte encoding as well.
      beyondAscii += 1;
      if (/[\t\n\r -~]/.test(character)) good += 1;
    } else if (character < "\t") beyondAscii += 1;
    previous = character;
  }
  const share = beyondAscii === 0 ? 0 : good / beyondAscii;
  return hasKanjiAlone(text) ? share / 2 : share;
}

function isOddAfter(previous: string, character: string): boolean {
  if (usual.cyrillic.test(character)) {
    return /[a-z]/i.test(previous) || (usual.cyrillic.test(previous) && /[\u0410-\u042f]/u.test(character));
  }
  if (usual.latin.test(character)) {
    return usual.latin.test(previous) || (/[a-z]/.test(previous) && /[\u00c0-\u00de]/u.test(character));
  }
  return false;
}

// No Japanese sentence is without kana; other bytes read as Shift_JIS or two by two give kanji alone.
function hasKanjiAlone(text: string): boolean {
  return /[\u4e00-\u9fa0]/u.test(text) && !/[\u3041-\u3093]/u.test(text);
}
