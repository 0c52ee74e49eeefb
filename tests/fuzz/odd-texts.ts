import type { Random } from "@/tests/bench/dataset/random";

/** What parsers, encodings, databases and languages read differently. */
const ODD = [
  ...["", " ", "0", "-0", "0x0", "1e400", "-1", "99999999999999999999", "NaN", "null", "undefined", "true", "[]", "{}"],
  ...["\0", "a\0b", "\ud800", "\udc00b", "\ufeff", "\u202e", "\u2028", "\r\nX: y", "😀".repeat(130), "a".repeat(3000)],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "$undefined", "$K1", "$1:a", "$@1", "$$"],
  ...["'", '"><img src=x>', "%", "%00", "%ED%A0%80", "%25", "..", "../../etc/passwd", "\\", "/", "//evil.example", ";"],
  ...["0000-01-01", "0000", "-0001-01-01", "10000-01-01", "2026-02-30", "9999-12-31", "2026-13", "Infinity", "Q9 2026"],
  ...[
    '{"not":""}',
    "[[[[",
    "eyJ9",
    "W10",
    "bnVsbA",
    "eyJhIjoxfQ",
    "00000000-0000-0000-0000-000000000000",
    "a|b",
    "a:b:c",
  ],
  ...["İ", "ß", "ﬁ", "e\u0301", "কি", "\u0300".repeat(50), "１２３", "²", "٣"],
];

export function oddText(random: Random): string {
  if (random.chance(0.75)) return random.pick(ODD);
  const codes = Array.from({ length: random.between(1, 40) }, () =>
    random.between(0, random.chance(0.7) ? 0x17f : 0xffff),
  );
  return String.fromCharCode(...codes);
}

/** A text with something cut out, put in or turned round. */
export function mutated(text: string, random: Random): string {
  const at = random.between(0, text.length);
  return random.pick([
    () => text.slice(0, at) + oddText(random) + text.slice(at),
    () => text.slice(0, at),
    () => text.slice(at),
    () => text + text,
    () => oddText(random),
    () => text.toUpperCase(),
    () => text.slice(0, at) + String.fromCharCode(random.between(0, 255)) + text.slice(at + 1),
  ])();
}

/** As a part of an address: percent signs before its bytes or, now and then, before what is no UTF-8. */
export function encoded(text: string, random: Random): string {
  if (random.chance(0.1)) return random.pick(["%", "%zz", "%C0%80", "%ED%A0%80", "%F8%88%80%80%80", "%00", "+"]);
  return encodeURIComponent(text.toWellFormed());
}
