import type { IncomingMessage } from "node:http";

const METHODS = ["GET", "HEAD", "POST"];

/**
 * What to refuse a request with that Next can't hand on to `proxy.ts` as it came, or null. Next answers 500 to methods its
 * own requests can't have (TRACE) and to paths that are no text (a percent sign before no UTF-8), and Node tells it only
 * the first of two hosts.
 */
export function malformedRequestStatus({
  method,
  url,
  rawHeaders,
}: Pick<IncomingMessage, "method" | "url" | "rawHeaders">): 400 | 405 | null {
  if (!METHODS.includes(method ?? "")) return 405;
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  return hosts.length > 1 || !isPath(url) ? 400 : null;
}

/** A path, and one that can be read. A whole address is what a proxy is asked for, and we are none. */
function isPath(url = ""): boolean {
  try {
    return decodeURIComponent(url.split("?")[0] ?? "").startsWith("/");
  } catch {
    return false;
  }
}
