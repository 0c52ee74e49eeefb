import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { answerHeaders } from "./answer-headers";
import { builtFiles } from "./built-files";
import { sendConsoleToLog } from "./console-to-log";
import { frontDoor } from "./front-door";
import { guardRequest } from "./guard-request";
import { httpServer } from "./http-server";
import type { FromWorker, ToWorker } from "./messages";
import { sendWholePages } from "./whole-pages";

/** Requests still under way when we leave have this long. */
const FINISHING_MS = 2500;

/** One web process: Next behind a server of ours, which answers for headers, fair shares, timeouts and a clean end. */
export async function runWorker(env: Env): Promise<void> {
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
      await handler(request, response).catch((error: unknown) => {
        log.error({ err: error, path: request.url?.split("?")[0] }, "a request failed before any page");
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
    { answerBuiltFile: builtFiles(path.join(process.cwd(), ".next/static")), isDraining: () => isDraining },
  );
  const server = httpServer(env, headers, onRequest);

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
