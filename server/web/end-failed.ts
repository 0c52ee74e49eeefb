import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";

/** Ends a request whose answer was broken off by an error: with 500 or, where the answer has begun, by closing its connection. */
export function endFailed({ url }: Pick<IncomingMessage, "url">, response: ServerResponse, error: unknown): void {
  log.error({ err: error, path: url?.split("?")[0] }, "a request failed before any page");
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { Connection: "close" }).end();
}
