import { MIMEType } from "node:util";

/**
 * Has a form no more fields than that, or is a body no form? Counted by what stands between them, without reading any; false where a
 * form does not say what that is.
 */
export function hasAtMostFields(most: number, body: Buffer, contentType = ""): boolean {
  const kind = contentType.split(";")[0]?.trim().toLowerCase();
  if (kind === "application/x-www-form-urlencoded") return hasAtMost(most, body, "&");
  if (kind !== "multipart/form-data") return true;
  const boundary = boundaryOf(contentType);
  return boundary !== null && hasAtMost(most + 1, body, `--${boundary}`);
}

/**
 * Says every part of a form what it is in no more bytes than that? What is no form has none. A name of 20 MB holds the framework's parser, and
 * whatever tidies it, for seconds.
 */
export function hasShortHeads(most: number, body: Buffer, contentType = ""): boolean {
  if (contentType.split(";")[0]?.trim().toLowerCase() !== "multipart/form-data") return true;
  const boundary = boundaryOf(contentType);
  if (boundary === null) return false;
  const mark = `--${boundary}`;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const from = at + mark.length;
    if (body.toString("latin1", from, from + 2) === "--") return true;
    const ends = body.indexOf("\r\n\r\n", from);
    if (ends < 0 || ends - from > most) return false;
  }
  return true;
}

/** As the framework's parser reads it: both keep to https://mimesniff.spec.whatwg.org. */
function boundaryOf(contentType: string): string | null {
  try {
    return new MIMEType(contentType).params.get("boundary");
  } catch {
    return null;
  }
}

function hasAtMost(most: number, body: Buffer, mark: string): boolean {
  let found = 0;
  for (let at = body.indexOf(mark); at >= 0 && found <= most; at = body.indexOf(mark, at + mark.length)) found += 1;
  return found <= most;
}
