import { expect } from "@playwright/test";
import type { HttpAnswer } from "./http";

const ALWAYS: Record<string, string | RegExp> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": /camera=\(\), .*geolocation=\(\)/,
  "content-security-policy": /default-src 'none'; .*frame-ancestors 'none'; base-uri 'none'/,
};

/** Every answer says this, whatever it is; only built files may be kept. */
export function checkHeaders(what: string, { headers }: Pick<HttpAnswer, "headers">, isBuiltFile = false): void {
  for (const [name, value] of Object.entries(ALWAYS)) {
    expect(headers[name], `${what}: ${name}`)[typeof value === "string" ? "toBe" : "toMatch"](value as string);
  }
  const policy = String(headers["content-security-policy"]);
  expect(policy, what).not.toMatch(/unsafe-|https?:|\*/);
  expect(headers["x-powered-by"], what).toBeUndefined();
  expect(headers.server, what).toBeUndefined();
  const cache = String(headers["cache-control"]);
  if (isBuiltFile) expect(cache, what).toBe("public, max-age=31536000, immutable");
  else expect(cache.split(", "), what).toEqual(expect.arrayContaining(["private", "no-store"]));
}
