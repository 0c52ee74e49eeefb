import type { Instrumentation } from "next";

/** Every error nobody handled, with the number the page shows. Headers are left out: they carry the session. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const number = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error(
    { err: error, number, method: request.method, path: request.path.split("?")[0], route: context.routePath },
    "a request failed",
  );
};
