import { channel } from "node:diagnostics_channel";
import type { RequestContext } from "@/lib/request-context";

/** A request that was answered with a refusal, as the server around the framework saw it; `atMs` of a clock that only goes forward. */
export type RefusedRequest = { context: RequestContext; method: string; path: string; status: number; atMs: number };

/** Refusals of the guard, of the framework and of the server itself. What is heard here is written by record-refused-request.ts. */
export const refusedRequests = channel("pacta.refused-request");

const ALWAYS = [400, 403, 405, 411, 413, 415, 417, 429];

/** Of whoever is signed in an address where there is nothing, too: nothing there, or nothing for them. */
const OF_THE_SIGNED_IN = [401, 404];

/** Is an answer with this status one for the security log? */
export function isRefusal(status: number, { personId }: Pick<RequestContext, "personId">): boolean {
  return ALWAYS.includes(status) || (personId !== undefined && OF_THE_SIGNED_IN.includes(status));
}

/** The path as the log keeps it: without what is asked of it, in plain letters, and not at any length. */
export function loggedPath(url: string): string {
  return (url.split("?")[0] ?? "").replaceAll(/[^\x21-\x7e]/g, "?").slice(0, 120);
}
