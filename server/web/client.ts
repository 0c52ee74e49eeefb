import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { sessionCookie } from "@/lib/auth/cookies";
import { addressKey } from "@/lib/security-log/address-key";
import type { Client } from "./fair-admission";

/**
 * Whose share a request is worked on in: that of its address and there of its session or, without one, of its connection. The
 * cookie is not opened here: one that is made up has a share like any other, within that of its address.
 */
export function clientOf({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): Client {
  const cookie = cookieValue(headers.cookie, sessionCookie());
  return {
    address: addressKey(String(headers["x-pacta-address"])),
    person: cookie ? createHash("sha256").update(cookie).digest("base64url") : numberOf(socket),
  };
}

/** A cookie of a request as it came, or undefined. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  const found = header?.split(";").find((pair) => pair.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
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
