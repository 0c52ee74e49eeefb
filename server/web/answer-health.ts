import type { IncomingMessage, ServerResponse } from "node:http";
import { checkReadiness } from "@/lib/health/check-readiness";

const LIVE = "/api/health/live";
const READY = "/api/health/ready";

/** Is it one of the addresses that `answerHealth` answers? */
export function isAboutHealth(url = ""): boolean {
  const path = url.split("?")[0];
  return path === LIVE || path === READY;
}

/**
 * Answers whoever watches this process, under any host name and load, before the framework is asked. `live`: the process answers; it
 * says nothing of the database, since restarting this process would not mend that. `ready`: may traffic be sent here? 503 with the
 * reason in a word while the server is ending or the database is not fit.
 */
export async function answerHealth(request: IncomingMessage, response: ServerResponse, isEnding: boolean) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const isLive = request.url?.split("?")[0] === LIVE;
  const status = isLive ? "ok" : isEnding ? "ending" : await checkReadiness(performance.now());
  response.writeHead(status === "ok" ? 200 : 503, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ status }));
}
