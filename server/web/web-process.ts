import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import path from "node:path";
import next from "next";
import type { Env } from "@/lib/env";
import { answerHeaders } from "./answer-headers";
import { builtFiles } from "./built-files";
import { connectionsWithin } from "./connections-within";
import { sendConsoleToLog } from "./console-to-log";
import { frontDoor } from "./front-door";
import { guardRequest } from "./guard-request";
import { httpServer, LIMITS } from "./http-server";
import { leaveInOrder } from "./leave-in-order";
import type { FromWebProcess, ToWebProcess } from "./messages";
import { sendWholePages } from "./whole-pages";

/** Requests still under way when the start command has died have this long: one may wait ten seconds for its turn. */
const FINISHING_MS = 15_000;

const TELL_MEMORY_EVERY_MS = 2000;

/** One web process: Next behind a server of ours, which answers for headers, fair shares, timeouts and a clean end. */
export async function runWebProcess(env: Env): Promise<void> {
  sendConsoleToLog();
  // The framework would listen to upgrades of its server: it is given one that nobody can reach.
  const app = next({
    dev: false,
    dir: process.cwd(),
    hostname: "localhost",
    port: env.port,
    httpServer: createServer(),
  });
  const handler = app.getRequestHandler();
  const headers = answerHeaders({ https: env.origin?.protocol === "https:" });
  let isDraining = false;

  const onRequest = frontDoor(
    env,
    headers,
    async (request, response) => {
      if (!guardRequest(request, response, env)) return;
      sendWholePages(request, response);
      await handler(request, response);
    },
    { answerBuiltFile: builtFiles(path.join(process.cwd(), ".next/static")), isDraining: () => isDraining },
  );
  const connections = connectionsWithin(LIMITS.connections);
  const server = httpServer(env, headers, onRequest, Object.assign({}, LIMITS, { connections }));

  const leaving = leaveInOrder(server);
  const leave = (withinMs: number) => void leaving.closed(withinMs).then(() => process.exit(0));

  // The start command alone decides in which order its processes leave.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => undefined);
  process.on("disconnect", () => leave(FINISHING_MS));
  process.on("message", (message: ToWebProcess, socket?: Socket) => {
    if (message === "connection") {
      tell("taken");
      if (socket) receive(server, socket);
    } else if (message === "drain") {
      isDraining = true;
      leaving.close();
    } else leave(message.leaveWithinMs);
  });

  await app.prepare();
  // It never listens itself, so it has to be told to begin watching for requests that take too long to arrive.
  server.emit("listening");
  tell("ready");
  setInterval(() => tell({ heldBytes: process.memoryUsage.rss() }), TELL_MEMORY_EVERY_MS).unref();
}

function tell(message: FromWebProcess): void {
  if (process.connected) process.send?.(message);
}

/** Makes a connection that was accepted elsewhere what it would be had this server accepted it. */
function receive(server: Server, socket: Socket): void {
  socket.setNoDelay(true);
  socket.allowHalfOpen = true;
  server.emit("connection", socket);
  socket.resume();
}
