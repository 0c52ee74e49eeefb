import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { newSessionId, sealSession } from "@/lib/auth/session-token";
import { readEnv } from "@/lib/env";
import { answerHeaders } from "@/server/web/answer-headers";
import { frontDoor, LIMITS } from "@/server/web/front-door";
import { httpServer, LIMITS as SERVER_LIMITS } from "@/server/web/http-server";

const SECRET = "0123456789012345678901234567890123456789";

/** A cookie that opens, of a session of its own; of a person of its own, unless one is named. */
export async function sessionCookieOf(person: string = randomUUID()): Promise<string> {
  return `pacta.session=${await sealSession(newSessionId(), person, SECRET)}`;
}

type Asked = { path: string; body: string; answer: () => void };

/**
 * The server as a web process runs it, with pages that are answered when the test says so: what comes through, and in which order,
 * is seen and not measured.
 */
export async function openHeldDoor(
  changed: {
    receiving?: Partial<typeof LIMITS.receiving>;
    server?: Partial<typeof SERVER_LIMITS>;
    answerBuiltFile?: (request: IncomingMessage, response: ServerResponse) => void;
    trustedProxies?: string[];
  } = {},
) {
  const env = { ...readEnv({ PACTA_SECRET: SECRET }), trustedProxies: changed.trustedProxies ?? ["127.0.0.1"] };
  const asked: Asked[] = [];
  const headers = answerHeaders({ https: false });
  const limits = { ...LIMITS, receiving: { ...LIMITS.receiving, ...changed.receiving } };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    if (request.url === "/large") {
      response.end(Buffer.alloc(32 * 1024 * 1024));
      return;
    }
    if (request.url === "/throws") throw new Error("a page that throws");
    if (request.url === "/breaks-off") {
      response.write("begun");
      throw new Error("a page that breaks off");
    }
    asked.push({ path: request.url ?? "", body, answer: () => response.end(request.url) });
  };
  const { answerBuiltFile = (_: IncomingMessage, response: ServerResponse) => void response.end() } = changed;
  const server = httpServer(
    env,
    headers,
    frontDoor(env, headers, handle, { answerBuiltFile, isDraining: () => false, limits }),
    { ...SERVER_LIMITS, ...changed.server },
  );
  let arrived = 0;
  server.on("request", () => {
    arrived += 1;
  });
  server.listen({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const sockets: Socket[] = [];

  return {
    asked,
    /** How many requests have come, those among them that wait for their turn. */
    arrived: () => arrived,
    paths: () => asked.map(({ path }) => path),
    /** Writes on a connection of its own; what is answered there so far, and whether it is closed. */
    send(bytes: string) {
      const socket = connect({ port, host: "127.0.0.1" });
      sockets.push(socket);
      const said = { text: "", isClosed: false, socket };
      socket.on("data", (part) => {
        said.text += part.toString("latin1");
      });
      socket.on("error", () => undefined);
      socket.on("close", () => {
        said.isClosed = true;
      });
      socket.write(bytes);
      return said;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A request from an address, as a proxy that is trusted hands it on. */
export function get(path: string, { from = "10.0.0.1", cookie = "" } = {}): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost:3000\r\nX-Forwarded-For: ${from}\r\nCookie: ${cookie}\r\n\r\n`;
}

/** The head of a form and the beginning of its body, of so many bytes. */
export function post(path: string, length: number, body = "", { from = "10.0.0.1", more = "" } = {}): string {
  const type = "application/x-www-form-urlencoded";
  return `POST ${path} HTTP/1.1\r\nHost: localhost:3000\r\nX-Forwarded-For: ${from}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n${more}\r\n${body}`;
}
