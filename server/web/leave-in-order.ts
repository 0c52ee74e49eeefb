import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** A connection without a request for this long after its last one is nobody's who is about to ask. */
const IDLE_MS = 500;
/** Nobody connects for nothing: a first request may be on its way for longer. */
const FIRST_REQUEST_MS = 2000;
const LOOK_EVERY_MS = 50;

/**
 * Lets a server leave without resetting a request: from `close` on every answer ends its connection, and a connection that
 * nothing is asked on is closed after a moment.
 */
export function leaveInOrder(server: Server) {
  const open = new Set<Socket>();
  /** When a connection that nothing is asked on is given up. */
  const idleUntil = new Map<Socket, number>();
  const underWay = new Set<ServerResponse>();
  let isClosing = false;

  server.on("connection", (socket: Socket) => {
    open.add(socket);
    idleUntil.set(socket, Date.now() + FIRST_REQUEST_MS);
    socket.once("close", () => {
      open.delete(socket);
      idleUntil.delete(socket);
    });
  });
  const asked = ({ socket }: IncomingMessage, response: ServerResponse) => {
    idleUntil.delete(socket);
    underWay.add(response);
    if (isClosing) response.setHeader("Connection", "close");
    response.once("close", () => {
      underWay.delete(response);
      if (open.has(socket)) idleUntil.set(socket, Date.now() + IDLE_MS);
    });
  };
  for (const event of ["request", "checkContinue"]) server.prependListener(event, asked);

  function close(): void {
    isClosing = true;
    for (const response of underWay) if (!response.headersSent) response.setHeader("Connection", "close");
  }

  function giveUpIdle(): void {
    const over = [...idleUntil].filter(([, until]) => until <= Date.now());
    // After what has arrived meanwhile was read: on a busy machine a request may have waited for as long as its connection.
    setImmediate(() => {
      for (const [socket, until] of over) if (idleUntil.get(socket) === until) socket.destroy();
    });
  }

  return {
    close,
    /** Resolves when the last connection is closed, or after `limitMs`. */
    closed(limitMs: number): Promise<void> {
      close();
      return new Promise((resolve) => {
        const limit = setTimeout(resolve, limitMs);
        const look = setInterval(() => {
          giveUpIdle();
          if (open.size > 0) return;
          clearTimeout(limit);
          clearInterval(look);
          resolve();
        }, LOOK_EVERY_MS);
      });
    },
  };
}
