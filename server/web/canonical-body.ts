import type { IncomingHttpHeaders } from "node:http";
import { areReadableArguments, isReadableCall } from "@/lib/auth/action-call";
import { streamSafe } from "@/lib/normal-forms";
import { hasAtMostFields } from "./count-fields";

/** Ten times what our longest form has: a form of nothing but fields takes a second to read. */
const MOST_FIELDS = 1000;

/** A body as the framework gets it: what was understood of it, written down anew. `fields` are those of a plain form. */
export type CanonicalBody = { body: Buffer; contentType: string | undefined; fields: [string, string][] };

/**
 * The one reading of a body: what is passed on says the same to every parser behind, because it is written anew from what was
 * read here, and kept free of what is dear to put in order (lib/normal-forms.ts). Null for what can't be read as what it claims to be, and for what no page of ours sends.
 */
export async function canonicalBody(body: Buffer, headers: IncomingHttpHeaders): Promise<CanonicalBody | null> {
  const contentType = headers["content-type"];
  const kind = contentType?.split(";")[0]?.trim().toLowerCase();
  const isFetched = headers["next-action"] !== undefined;
  const asItCame = { body, contentType, fields: [] };
  if (!hasAtMostFields(MOST_FIELDS, body, contentType)) return null;
  if (kind === "multipart/form-data") return canonicalForm(body, contentType ?? "", isFetched);
  if (isFetched) return kind === "text/plain" && areReadableArguments(body.toString()) ? asItCame : null;
  if (kind === "application/json") return isJson(body) ? asItCame : null;
  if (kind !== "application/x-www-form-urlencoded") return asItCame;
  const read = new URLSearchParams(
    [...new URLSearchParams(body.toString())].map(([name, value]) => [name, streamSafe(value)]),
  );
  return { body: Buffer.from(read.toString()), contentType: kind, fields: [...read] };
}

async function canonicalForm(body: Buffer, contentType: string, isFetched: boolean): Promise<CanonicalBody | null> {
  const headers = { "Content-Type": contentType };
  const form = await new Response(Uint8Array.from(body), { headers }).formData().catch(() => null);
  if (!form || !isReadableCall(form, isFetched)) return null;
  const fields: [string, string][] = [];
  const readable = new FormData();
  for (const [name, value] of form) {
    // Files have addresses of their own.
    if (typeof value !== "string") return null;
    const safe = streamSafe(value);
    readable.append(name, safe);
    fields.push([name, safe]);
  }
  const again = new Response(readable);
  return {
    body: Buffer.from(await again.arrayBuffer()),
    contentType: again.headers.get("Content-Type") ?? undefined,
    fields: isFetched ? [] : fields,
  };
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}
