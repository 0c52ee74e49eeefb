import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { CLOSED_POLICY, constantHeaders } from "@/lib/auth/security-headers";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { answering, type RequestContext } from "@/lib/request-context";
import { isRefusal, loggedPath, type RefusedRequest, refusedRequests } from "@/lib/security-log/refused-requests";
import { admissionControl } from "./admission-control";
import { answerHealth, isAboutHealth } from "./answer-health";
import { sendConsoleToLog } from "./console-to-log";
import { malformedRequestStatus } from "./malformed-request";
import type { FromWorker, ToWorker } from "./messages";
import { sanitizeHeaders } from "./sanitize-headers";

/** Requests still under way when we leave have this long. */
const FINISHING_MS = 2500;

/** The pool has ten connections, and a page asks for several things at a time. */
const ADMISSION = { atOnce: 8, waiting: 200, waitMs: 10_000, holdMs: 5000 };

const BUSY = `Pacta is busy. Please try again in a moment.
Pacta занята. Повторите, пожалуйста, через минуту.
Pacta бос емес. Сәлден кейін қайталап көріңіз.
ただいま混み合っています。しばらくしてからもう一度お試しください。
`;

/** One web process: Next behind a server of ours, which answers for headers, timeouts and a clean end. */
export async function runWorker(env: Env): Promise<void> {
  sendConsoleToLog();
  const app = next({ dev: false, dir: process.cwd(), hostname: "localhost", port: env.port });
  const handle = app.getRequestHandler();
  const everyAnswer = Object.entries(constantHeaders({ https: env.origin?.protocol === "https:" }));
  const admit = admissionControl(ADMISSION);
  let isDraining = false;

  const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };
  // A request without Host is refused by the guard, whose answer has our headers; Node's own has none.
  const server = createServer({ ...timeouts, requireHostHeader: false });

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    sanitizeHeaders(request.headers, request.socket.remoteAddress ?? "", env.trustedProxies);
    for (const [name, value] of everyAnswer) response.setHeader(name, value);
    const context: RequestContext = { requestId: randomUUID(), address: String(request.headers["x-pacta-address"]) };
    response.setHeader("X-Request-Id", context.requestId);
    response.once("finish", () => tellIfRefused(request, response, context));
    // Next replaces both where it knows better: pages have a policy with a nonce, built files may be kept.
    response.setHeader("Content-Security-Policy", CLOSED_POLICY);
    if (!request.url?.startsWith("/_next/static/")) response.setHeader("Cache-Control", "private, no-store");
    const refusal = malformedRequestStatus(request);
    if (refusal !== null) {
      if (refusal === 405) response.setHeader("Allow", "GET, HEAD, POST");
      response.writeHead(refusal, { Connection: "close" }).end();
      return;
    }
    if (isAboutHealth(request.url)) {
      void answerHealth(request, response, isDraining);
      return;
    }
    const serve = () =>
      answering(context, () =>
        handle(request, response).catch((error: unknown) => {
          log.error({ err: error, path: request.url?.split("?")[0] }, "a request failed before any page");
          if (!response.headersSent) response.writeHead(500);
          response.end();
        }),
      );
    if (request.url?.startsWith("/_next/static/")) {
      void serve();
      return;
    }
    const arrived = (leave: () => void) => {
      response.once("close", leave);
      if (response.destroyed) leave();
      else void serve();
    };
    admit(arrived, () => {
      response.writeHead(503, { "Retry-After": "2", "Content-Type": "text/plain; charset=utf-8" }).end(BUSY);
    });
  });

  // What can't be read as HTTP never becomes a request; its answer says the same as all others.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const said = [...everyAnswer, ["Content-Security-Policy", CLOSED_POLICY], ["Cache-Control", "private, no-store"]];
    const head = [`HTTP/1.1 ${unreadable(error.code)}`, "Connection: close", ...said.map((pair) => pair.join(": "))];
    socket.end(`${head.join("\r\n")}\r\n\r\n`);
  });

  server.on("error", (error: NodeJS.ErrnoException) => {
    const reason = error.code === "EADDRINUSE" ? "it is taken by another program" : error.message;
    const message: FromWorker = { cannotListen: `Pacta can't listen on ${env.host} port ${env.port}: ${reason}.` };
    process.send?.(message, () => process.exit(1));
  });

  function leave() {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), FINISHING_MS).unref();
  }

  // Ctrl-C reaches every process of the terminal: the primary alone decides in which order they leave.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => undefined);
  process.on("disconnect", leave);
  process.on("message", (message: ToWorker) => {
    if (message === "drain") isDraining = true;
    else leave();
  });

  await app.prepare();
  server.listen({ port: env.port, host: env.host });
}

/** Refusals go into the security log, which the framework's part of this process writes: instrumentation.ts. */
function tellIfRefused(
  { method = "", url = "" }: IncomingMessage,
  { statusCode: status }: ServerResponse,
  context: RequestContext,
) {
  if (!isRefusal(status, context)) return;
  refusedRequests.publish({ context, method, path: loggedPath(url), status } satisfies RefusedRequest);
}

function unreadable(code: string | undefined): string {
  if (code === "HPE_HEADER_OVERFLOW") return "431 Request Header Fields Too Large";
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request";
}
