import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { addressKey } from "@/lib/address-key";
import { sessionCookie } from "@/lib/auth/cookies";
import type { Client } from "./fair-admission";
import { canonicalSeal, cookieValue } from "./request-cookies";

/**
 * Whose share a request is worked on in: that of its address and there of its session or, without one, of its connection. The
 * cookie is not opened here: one that is made up has a share like any other, within that of its address.
 */
export function clientOf({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): Client {
  const cookie = cookieValue(headers.cookie, sessionCookie());
  return {
    address: addressKey(String(headers["x-pacta-address"])),
    person: cookie ? createHash("sha256").update(canonicalSeal(cookie)).digest("base64url") : numberOf(socket),
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
