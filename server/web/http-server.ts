import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Env } from "@/lib/env";
import type { AnswerHeaders } from "./answer-headers";
import { endFailed } from "./end-failed";
import { type ConnectionLimits, openConnections } from "./open-connections";
import { plainAddress } from "./sanitize-headers";

const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  // How often Node looks whether one of them has passed.
  connectionsCheckingInterval: 5000,
};

/** `motionlessMs`: how long a connection may wait for an answer, or for its reader, without a byte. */
type ServerLimits = { connections: ConnectionLimits; motionlessMs: number };

/** A request waits ten seconds at most for its turn, and no page takes five. */
export const LIMITS: ServerLimits = {
  connections: { most: 2000, mostPerAddress: 400, stalledMs: 1000, longMs: 15_000 },
  motionlessMs: 60_000,
};

/**
 * `unanswered`: how many requests of this connection are, this one among them. `isWaiting`: the body comes once it is asked for. What
 * it throws ends the request.
 */
export type OnRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  said: { unanswered: number; isWaiting: boolean },
) => Promise<void>;

/** Node's HTTP server, with limits on connections and times, whose own answers carry all headers too. */
export function httpServer(
  { trustedProxies }: Env,
  headers: AnswerHeaders,
  onRequest: OnRequest,
  limits: ServerLimits = LIMITS,
): Server {
  // A request without Host is refused by the guard, whose answer has our headers; Node's own has none.
  const server = createServer({ ...TIMEOUTS, requireHostHeader: false });
  server.timeout = limits.motionlessMs;
  const connections = openConnections(limits.connections);

  server.on("connection", (socket) => {
    connections.add(socket, { isShared: trustedProxies.includes(plainAddress(socket.remoteAddress ?? "")) });
  });

  const take = (isWaiting: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const { unanswered, answered } = connections.asked(request);
    response.once("close", answered);
    onRequest(request, response, { unanswered, isWaiting }).catch((error) => endFailed(request, response, error));
  };
  server.on("request", take(false));
  server.on("checkContinue", take(true));

  // Whatever is expected but to be asked for the body.
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    headers.set(response, request.url ?? "", crypto.randomUUID());
    response.writeHead(417, { Connection: "close" }).end();
  });

  // Pacta speaks nothing but HTTP: unheard, the framework would keep the socket open.
  server.on("upgrade", (_request, socket) => {
    socket.on("error", () => undefined);
    socket.end(headers.raw(400), () => socket.destroy());
  });

  // What can't be read as HTTP never becomes a request; its answer says the same as all others.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else socket.end(headers.raw(unreadable(error.code)), () => socket.destroy());
  });
  return server;
}

function unreadable(code: string | undefined): 400 | 408 | 413 | 431 {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") return 413;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}
