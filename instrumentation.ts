import type { Instrumentation } from "next";

/** Loaded before the first request, so that an error is heard of while it is thrown and not when its page has been sent. */
let heard: Awaited<ReturnType<typeof load>> | undefined;

async function load() {
  const [{ log }, { isUnavailable }, { noteUnavailable }] = await Promise.all([
    import("@/lib/log"),
    import("@/lib/db-unavailable"),
    import("@/lib/request-context"),
  ]);
  return { log, isUnavailable, noteUnavailable };
}

/** Refusals of this process, its own server's and the framework's, go into the security log. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ refusedRequests }, { recordRefusedRequest }] = await Promise.all([
    import("@/lib/security-log/refused-requests"),
    import("@/lib/security-log/record-refused-request"),
  ]);
  heard = await load();
  refusedRequests.subscribe((request) => {
    void recordRefusedRequest(request as Parameters<typeof recordRefusedRequest>[0]);
  });
}

/**
 * Every error nobody handled, with the number the page shows. Headers are left out: they carry the session. Of a database
 * that did not answer the server is told, which then asks to try again instead of saying that something is broken.
 */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  if (!heard) return;
  if (heard.isUnavailable(error)) heard.noteUnavailable();
  const number = error instanceof Error && "digest" in error ? error.digest : undefined;
  heard.log.error(
    { err: error, number, method: request.method, path: request.path.split("?")[0], route: context.routePath },
    "a request failed",
  );
};
