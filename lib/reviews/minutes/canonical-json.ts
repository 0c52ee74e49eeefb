import { createHash } from "node:crypto";

/** What JSON can say, without numbers that it can't. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * One text for one value, whatever order its fields were put in: names in the order of their UTF-16 code units, no space. Source: RFC 8785.
 * Throws on a number that JSON has no form for, and on half of a surrogate pair, which has no bytes.
 */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.keys(value)
      .sort()
      .map((name) => `${canonicalJson(name)}:${canonicalJson(value[name] ?? null)}`);
    return `{${fields.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} is no number of JSON.`);
  if (typeof value === "string" && /\p{Cs}/u.test(value)) throw new RangeError("Half of a character is no text.");
  return JSON.stringify(value);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
