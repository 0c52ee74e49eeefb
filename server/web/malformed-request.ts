import type { IncomingMessage } from "node:http";
import { hasReadableRouterHeaders } from "./router-headers";

const METHODS = ["GET", "HEAD", "POST"];

/**
 * What to refuse a request with that Next can't read as it came, or null. Next answers 500 to methods its
 * own requests can't have (TRACE), to paths that are no text (a percent sign before no UTF-8) and to a router it can't read, and Node tells it only
 * the first of two hosts. A path is taken in its normal form only, so that everybody who judges it judges the same one.
 */
export function malformedRequestStatus({
  method,
  url,
  headers,
  rawHeaders,
}: Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">): 400 | 405 | null {
  if (!METHODS.includes(method ?? "")) return 405;
  const named = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [name.toLowerCase()] : []));
  if (named.filter((name) => name === "host").length > 1) return 400;
  if (method !== "POST" && hasBody(rawHeaders, named)) return 400;
  if (!hasReadableRouterHeaders(headers)) return 400;
  return isNormalPath(url?.split("?")[0] ?? "") ? null : 400;
}

/** No browser sends a body with a question, and nobody here would read it. */
function hasBody(rawHeaders: string[], named: string[]): boolean {
  const length = named.indexOf("content-length");
  return named.includes("transfer-encoding") || (length >= 0 && rawHeaders[length * 2 + 1] !== "0");
}

/**
 * A path that means itself: no step up or on the spot, no empty step, no separator or character of control in disguise. A whole
 * address is what a proxy is asked for, and we are none.
 */
function isNormalPath(path: string): boolean {
  try {
    const steps = path.split("/").map(decodeURIComponent);
    const [before, ...rest] = steps;
    const isStep = (step: string) => !/^\.{1,2}$|[\\/\p{Cc}]/u.test(step);
    return before === "" && rest.every(isStep) && rest.slice(0, -1).every((step) => step !== "");
  } catch {
    return false;
  }
}
