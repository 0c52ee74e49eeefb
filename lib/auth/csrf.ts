import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * The sign-in form carries a token and a cookie carries the same token with its seal, in the form next-auth checks:
 * `token|sha256(token + secret)`. Made here so that a page can show the form without a script fetching the token first.
 */
export function newCsrfCookie(secret: string): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${seal(token, secret)}`;
}

/** The token of a cookie whose seal is ours, else null. */
export function csrfTokenOf(cookie: string | undefined, secret: string): string | null {
  const [token = "", given = "", ...rest] = (cookie ?? "").split("|");
  const expected = Buffer.from(seal(token, secret));
  const actual = Buffer.from(given);
  const isOurs = rest.length === 0 && actual.length === expected.length && timingSafeEqual(actual, expected);
  return isOurs ? token : null;
}

function seal(token: string, secret: string): string {
  return createHash("sha256").update(`${token}${secret}`).digest("hex");
}
