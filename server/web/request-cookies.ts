import { parseCookie } from "next/dist/compiled/@edge-runtime/cookies/index.js";

/**
 * The cookies of a request as the framework reads them, of one name the last, written anew: so nobody who looks at the header, the
 * framework's parser or another, sees other cookies than it does.
 */
export function canonicalCookies(header: string): string {
  return Array.from(parseCookie(header), ([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
}

/** A cookie of a request, or undefined. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  return parseCookie(header ?? "").get(name);
}

/** Of a sealed token in its compact form: RFC 7516, 3.1. */
const PARTS_OF_SEAL = 5;

/**
 * A sealed cookie in the one spelling that its bytes have: base64 leaves bits of a last letter, and letters that are none, to whoever
 * writes it, and opens them all alike.
 */
export function canonicalSeal(cookie: string): string {
  const parts = cookie.split(".");
  if (parts.length !== PARTS_OF_SEAL) return cookie;
  return parts.map((part) => Buffer.from(part, "base64url").toString("base64url")).join(".");
}
