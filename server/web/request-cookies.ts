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
