import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** A connection without a request for this long is nobody's who is about to ask. */
const IDLE_MS = 300;
const LOOK_EVERY_MS = 50;

/**
 * Knows a server's connections and what is asked on them, so that it can leave without resetting a request: from `close` on
 * every answer ends its connection, and a connection that nothing was asked on is closed after a moment.
 */
export function leaveInOrder(server: Server) {
  const idleSince = new Map<Socket, number>();
  const open = new Set<Socket>();
  const underWay = new Set<ServerResponse>();
  let isClosing = false;

  server.on("connection", (socket: Socket) => {
    open.add(socket);
    idleSince.set(socket, Date.now());
    socket.once("close", () => {
      open.delete(socket);
      idleSince.delete(socket);
    });
  });
  const asked = ({ socket }: IncomingMessage, response: ServerResponse) => {
    idleSince.delete(socket);
    underWay.add(response);
    if (isClosing) response.setHeader("Connection", "close");
    response.once("close", () => {
      underWay.delete(response);
      if (open.has(socket)) idleSince.set(socket, Date.now());
    });
  };
  for (const event of ["request", "checkContinue"]) server.prependListener(event, asked);

  function close(): void {
    isClosing = true;
    for (const response of underWay) if (!response.headersSent) response.setHeader("Connection", "close");
  }

  return {
    close,
    /** Resolves when the last connection is closed, or after `limitMs`. */
    closed(limitMs: number): Promise<void> {
      close();
      return new Promise((resolve) => {
        const limit = setTimeout(resolve, limitMs);
        const look = setInterval(() => {
          for (const [socket, since] of idleSince) if (Date.now() - since >= IDLE_MS) socket.destroy();
          if (open.size > 0) return;
          clearTimeout(limit);
          clearInterval(look);
          resolve();
        }, LOOK_EVERY_MS);
      });
    },
  };
}
