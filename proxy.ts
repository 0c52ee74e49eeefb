import { randomBytes } from "node:crypto";
import os from "node:os";
import { type NextRequest, NextResponse } from "next/server";
import { cookieOptions, csrfCookie, sessionCookie } from "@/lib/auth/cookies";
import { csrfTokenOf, newCsrfCookie } from "@/lib/auth/csrf";
import { checkRequest } from "@/lib/auth/guard";
import { signInPath } from "@/lib/auth/safe-return-to";
import { authSecret } from "@/lib/auth/secret";
import { CLOSED_POLICY, FILE_POLICY, pagePolicy } from "@/lib/auth/security-headers";
import { env } from "@/lib/env";

/**
 * Everything but built files passes here: they are the same for all and carry no one's data. And but files that are brought in: only the
 * first part of a long body would be passed on. Those addresses guard themselves.
 */
export const config = { matcher: ["/((?!_next/static/|releases/new/file$|settings/import/file$).*)"] };

export default function proxy(request: NextRequest): NextResponse {
  const status = refusalFor(request);
  if (status !== null) return refuse(status);
  if (isPage(request.nextUrl.pathname) && isReading(request) && !request.cookies.has(sessionCookie())) {
    return toSignIn(request);
  }
  return withNonce(request);
}

function refusalFor(request: NextRequest): number | null {
  const header = (name: string) => request.headers.get(name);
  const { origin, port } = env();
  const facts = {
    method: request.method,
    path: request.nextUrl.pathname,
    host: header("host"),
    origin: header("origin"),
    secFetchSite: header("sec-fetch-site"),
    contentLength: header("content-length"),
    contentType: header("content-type"),
  };
  return checkRequest(facts, { origin, port, machineName: os.hostname() });
}

function refuse(status: number): NextResponse {
  const headers = { "Content-Security-Policy": CLOSED_POLICY, "Cache-Control": "private, no-store" };
  return new NextResponse(null, {
    status,
    headers: status === 405 ? { ...headers, Allow: "GET, HEAD, POST" } : headers,
  });
}

/** A courtesy: the page would send the person there itself. Next makes the address relative again. */
function toSignIn(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const response = NextResponse.redirect(new URL(signInPath(`${pathname}${search}`), request.nextUrl), 303);
  response.headers.set("Content-Security-Policy", CLOSED_POLICY);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** Passes the request on with what pages need of it, under a policy that lets only this answer's own scripts run. */
function withNonce(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  const policy = isBroughtIn(pathname) ? FILE_POLICY : pagePolicy(randomBytes(18).toString("base64"));
  headers.set("Content-Security-Policy", policy);
  headers.set("x-pacta-path", `${pathname}${search}`);
  // A post too: choosing a language there answers with the page again, whose form needs its token.
  const fresh = pathname === "/sign-in" ? handOutCsrfToken(request, headers) : null;

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (fresh) response.cookies.set(csrfCookie(), fresh, cookieOptions());
  return response;
}

/** Gives the sign-in page the token its form must carry; the cookie that seals it, when there was none of ours. */
function handOutCsrfToken(request: NextRequest, headers: Headers): string | null {
  const secret = authSecret();
  const known = csrfTokenOf(request.cookies.get(csrfCookie())?.value, secret);
  const fresh = known === null ? newCsrfCookie(secret) : null;
  headers.set("x-pacta-csrf", known ?? fresh?.split("|")[0] ?? "");
  return fresh;
}

function isReading({ method }: NextRequest): boolean {
  return method === "GET" || method === "HEAD";
}

/** The file of a release, made by who knows whom. */
function isBroughtIn(path: string): boolean {
  return /^\/releases\/[^/]+\/file$/.test(path);
}

function isPage(path: string): boolean {
  return path !== "/sign-in" && path !== "/icon.svg" && !path.startsWith("/api/") && !path.startsWith("/_next/");
}
