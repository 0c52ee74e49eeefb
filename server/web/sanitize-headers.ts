import type { IncomingHttpHeaders } from "node:http";
import { canonicalCookies } from "./request-cookies";

/**
 * Names only this server, its proxy or the framework itself may give a request. Next drops some of its own and believes the rest; the policy
 * it takes the nonce from is the guard's.
 */
const OURS =
  /^(x-pacta-|x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-next-|x-nextjs-|x-invo|x-matched-path$|x-now-|x-vercel-|x-prerender-|x-action-|next-hmr-|next-resume|next-test-|content-security-policy)/;

/**
 * Makes a request's headers trustworthy, in place: what a client says in our own or a proxy's name is removed, cookies are written anew, and
 * `x-pacta-address` says where the request comes from: the socket's address or, if that is one of the proxies we trust,
 * the last address it was handed on from.
 */
export function sanitizeHeaders(headers: IncomingHttpHeaders, socketAddress: string, trustedProxies: string[]): void {
  const peer = plainAddress(socketAddress);
  const forwarded = headers["x-forwarded-for"];
  const lastHop = (Array.isArray(forwarded) ? forwarded.join() : forwarded)?.split(",").at(-1)?.trim();
  for (const name of Object.keys(headers)) if (OURS.test(name)) delete headers[name];
  if (headers.cookie !== undefined) headers.cookie = canonicalCookies(headers.cookie);
  headers["x-pacta-address"] = (trustedProxies.includes(peer) && lastHop) || peer;
}

/** IPv4 in IPv6 clothes (::ffff:10.0.0.1), as a socket that listens on both gives it, is IPv4. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
