import { type OriginSettings, originFor } from "./allowed-origin";

/** What the guard looks at; header values are null when absent. */
export type RequestFacts = {
  method: string;
  path: string;
  host: string | null;
  origin: string | null;
  secFetchSite: string | null;
  contentLength: string | null;
  contentType: string | null;
};

type GuardRefusal = 400 | 403 | 404 | 405 | 411 | 413 | 415;

const BODY_LIMIT_BYTES = 256 * 1024;

const READING = ["GET", "HEAD"];

/** Kinds of bodies a form, a Server Action or a fetch of ours sends. */
const BODY_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/json"];

/**
 * What to refuse a request for before any of our code sees it, or null. Stands before the framework because it answers
 * some of these with 500 and lets others run: an action without Origin, a foreign Host, a body without a length. It is
 * a guard, not the authorization: every page and action checks its viewer itself.
 */
export function checkRequest(request: RequestFacts, settings: OriginSettings): GuardRefusal | null {
  const { method, path } = request;
  const isReading = READING.includes(method);
  if (!isReading && method !== "POST") return 405;
  const ourOrigin = originFor(request.host, settings);
  if (ourOrigin === null) return 400;
  if (path === "/_next/image" || path === "/api/auth/_log") return 404;
  if (isReading) return null;
  if (!isFromOurPage(request, ourOrigin)) return 403;
  return checkBody(request);
}

/**
 * Browsers name the origin of every POST. One that does not must say by `Sec-Fetch-Site`, which no page can forge,
 * that it comes from us.
 */
function isFromOurPage({ origin, secFetchSite }: RequestFacts, ourOrigin: string): boolean {
  if (origin !== null) return origin === ourOrigin;
  return secFetchSite === "same-origin";
}

function checkBody({ contentLength, contentType }: RequestFacts): GuardRefusal | null {
  if (contentLength === null) return 411;
  if (!/^\d{1,15}$/.test(contentLength)) return 400;
  if (Number(contentLength) > BODY_LIMIT_BYTES) return 413;
  if (contentLength === "0") return null;
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return BODY_TYPES.includes(type) ? null : 415;
}
