import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestContext } from "@/lib/request-context";
import { isRefusal, loggedPath, type RefusedRequest, refusedRequests } from "@/lib/security-log/refused-requests";

/** Refusals go into the security log, which the framework's part of this process writes: instrumentation.ts. */
export function tellIfRefused(
  { method = "", url = "" }: IncomingMessage,
  { statusCode: status }: ServerResponse,
  context: RequestContext,
): void {
  if (!isRefusal(status, context)) return;
  const atMs = performance.now();
  refusedRequests.publish({ context, method, path: loggedPath(url), status, atMs } satisfies RefusedRequest);
}
