import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { addressKey } from "@/lib/address-key";
import { sessionCookie } from "@/lib/auth/cookies";
import { openSession } from "@/lib/auth/session-token";
import type { Client } from "./fair-admission";
import { cookieValue } from "./request-cookies";

/**
 * Whose share a request is worked on in. The cookie is opened here, since anybody can make one up: what does not open is a stranger's.
 * Whether its session still lives is not asked. All sessions of a person are one share.
 */
export async function clientOf(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  secret: string,
): Promise<Client> {
  const cookie = cookieValue(headers.cookie, sessionCookie());
  const opened = cookie ? await openSession(cookie, secret) : null;
  return {
    address: addressKey(String(headers["x-pacta-address"])),
    person: opened === null ? null : (opened.person ?? opened.sid),
    connection: numberOf(socket),
  };
}

const numbers = new WeakMap<Socket, string>();
let connections = 0;

function numberOf(socket: Socket): string {
  const known = numbers.get(socket);
  if (known !== undefined) return known;
  connections += 1;
  const number = String(connections);
  numbers.set(socket, number);
  return number;
}
