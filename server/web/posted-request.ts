import type { IncomingMessage } from "node:http";
import { isUpload } from "./body-limits";
import type { PostedForm } from "./busy-answer";
import { type CanonicalBody, canonicalBody } from "./canonical-body";
import { hasAtMostFields, hasShortHeads } from "./count-fields";
import { replayedRequest } from "./replayed-request";

/** A request as the framework gets it, and what of a posted form is to be given back where it can't be answered now. */
export type AskedRequest = { request: IncomingMessage; posted: PostedForm };

/** Pages whose forms ask for passwords. */
const WITH_SECRETS = new Set(["/sign-in", "/password"]);

/** Reading one of so many fields takes a millisecond or two, which is worth what somebody typed. */
const MOST_KEPT_FIELDS = 100;

/** Of an upload: its file and what is said of it. The framework takes seconds to read a body of nothing but fields. */
const MOST_UPLOADED_FIELDS = 20;
/** Of a part: its name, its kind and what the file is called. */
const LONGEST_HEAD_BYTES = 4096;

/** Reads what was posted and is here; null for what can't be read. Takes up to ten milliseconds of the processor. */
export async function readPosted(request: IncomingMessage, body: Buffer): Promise<AskedRequest | null> {
  const path = request.url?.split("?")[0] ?? "";
  if (isUpload(path)) {
    const type = request.headers["content-type"];
    const isReadable =
      hasAtMostFields(MOST_UPLOADED_FIELDS, body, type) && hasShortHeads(LONGEST_HEAD_BYTES, body, type);
    return isReadable ? { request: replayedRequest(request, body), posted: null } : null;
  }
  const canonical = await canonicalBody(body, request.headers);
  if (!canonical) return null;
  request.headers["content-length"] = String(canonical.body.length);
  if (canonical.contentType) request.headers["content-type"] = canonical.contentType;
  return { request: replayedRequest(request, canonical.body), posted: formToKeep(request, canonical) };
}

/** May it be read for giving it back alone? Not a body of a thousand fields. */
export function isShortForm({ headers }: IncomingMessage, body: Buffer): boolean {
  return hasAtMostFields(MOST_KEPT_FIELDS, body, headers["content-type"]);
}

/** What a browser without JavaScript posted to a page; a password is not written into another one. */
function formToKeep({ url = "/", headers }: IncomingMessage, { fields }: CanonicalBody): PostedForm {
  const isForm = headers["content-type"]?.startsWith("multipart/") && fields.length > 0;
  const holdsSecrets = WITH_SECRETS.has(url.split("?")[0] ?? "") || fields.some(([name]) => /password/i.test(name));
  return isForm && !holdsSecrets ? { action: url, fields } : null;
}
