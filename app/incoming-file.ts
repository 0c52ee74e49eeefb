import { originSettings } from "@/lib/auth/allowed-origin";
import { checkRequest } from "@/lib/auth/guard";
import { CLOSED_POLICY } from "@/lib/auth/security-headers";
import { env } from "@/lib/env";

/** What a form adds around the file it carries. */
export const AROUND_BYTES = 16 * 1024;

/**
 * The guard of all other addresses for one that files are sent to, but for the length, which has its own limit and its own
 * sentence there. The guard leaves such an address alone. Null where nothing is wrong.
 */
export function refusalOfFile(request: Request, path: string): number | null {
  const header = (name: string) => request.headers.get(name);
  const contentLength = header("content-length");
  if (!/^\d{1,15}$/.test(contentLength ?? "")) return contentLength === null ? 411 : 400;
  const facts = {
    method: "POST",
    path,
    contentLength: "1",
    host: header("host"),
    origin: header("origin"),
    secFetchSite: header("sec-fetch-site"),
    contentType: header("content-type"),
  };
  const isForm = facts.contentType?.toLowerCase().startsWith("multipart/form-data") ?? false;
  return checkRequest(facts, originSettings(env())) ?? (isForm ? null : 415);
}

/** What a script that sent a file reads. */
export function jsonToFile(value: object): Response {
  const answer = answerToFile(200);
  answer.headers.set("Content-Type", "application/json");
  return new Response(JSON.stringify(value), answer);
}

export function answerToFile(status: number, location?: string): Response {
  return new Response(null, {
    status,
    headers: {
      "Content-Security-Policy": CLOSED_POLICY,
      "Cache-Control": "private, no-store",
      ...(location ? { Location: location } : {}),
    },
  });
}
