const METHODS = ["GET", "HEAD", "POST"];

/**
 * What to refuse a request with that Next can't hand on to `proxy.ts`, or null. It answers 500 to methods its own
 * requests can't have (TRACE) and to paths that are no text (a percent sign before no UTF-8).
 */
export function refuseUnfit(method: string | undefined, url: string | undefined): 400 | 405 | null {
  if (!METHODS.includes(method ?? "")) return 405;
  try {
    decodeURIComponent((url ?? "").split("?")[0] ?? "");
    return null;
  } catch {
    return 400;
  }
}
