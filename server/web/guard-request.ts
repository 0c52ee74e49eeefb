import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { originSettings } from "@/lib/auth/allowed-origin";
import { cookieOptions, csrfCookie, sessionCookie } from "@/lib/auth/cookies";
import { csrfTokenOf, newCsrfCookie } from "@/lib/auth/csrf";
import { checkRequest } from "@/lib/auth/guard";
import { signInPath } from "@/lib/auth/safe-return-to";
import { FILE_POLICY, pagePolicy } from "@/lib/auth/security-headers";
import { type Env, installationSecret } from "@/lib/env";
import { isUpload } from "./body-limits";
import { cookieValue } from "./request-cookies";

/**
 * The guard before the framework: true when a request may go on to it, which then finds in its headers what pages need of it. Else the
 * request is answered. A courtesy, not the authorization: every page and action checks its viewer itself. Addresses that files are sent
 * to guard themselves, because a file has a limit of its own.
 */
export function guardRequest(request: IncomingMessage, response: ServerResponse, env: Env): boolean {
  const { method = "", url = "/", headers } = request;
  const path = url.split("?")[0] ?? "/";
  if (isUpload(path)) return true;
  const facts = {
    method,
    path,
    host: headers.host ?? null,
    origin: headers.origin ?? null,
    secFetchSite: headers["sec-fetch-site"]?.toString() ?? null,
    contentLength: headers["content-length"] ?? null,
    contentType: headers["content-type"] ?? null,
  };
  const refusal = checkRequest(facts, originSettings(env));
  if (refusal !== null) {
    if (refusal === 405) response.setHeader("Allow", "GET, HEAD, POST");
    response.writeHead(refusal).end();
    return false;
  }
  const isReading = method === "GET" || method === "HEAD";
  if (isReading && isPage(path) && cookieValue(headers.cookie, sessionCookie()) === undefined) {
    response.writeHead(303, { Location: signInPath(url) }).end();
    return false;
  }
  const policy = isBroughtIn(path) ? FILE_POLICY : pagePolicy(randomBytes(18).toString("base64"));
  response.setHeader("Content-Security-Policy", policy);
  // The framework takes the nonce for its scripts from here.
  headers["content-security-policy"] = policy;
  headers["x-pacta-path"] = url;
  // A post too: choosing a language there answers with the page again, whose form needs its token.
  if (path === "/sign-in") handOutCsrfToken(request, response);
  return true;
}

/** Gives the sign-in page the token its form must carry; the cookie that seals it, when there was none of ours. */
function handOutCsrfToken({ headers }: IncomingMessage, response: ServerResponse): void {
  const secret = installationSecret();
  const given = cookieValue(headers.cookie, csrfCookie());
  const known = csrfTokenOf(given, secret);
  const fresh = known === null ? newCsrfCookie(secret) : null;
  headers["x-pacta-csrf"] = known ?? fresh?.split("|")[0] ?? "";
  if (fresh === null) return;
  const { path, secure } = cookieOptions();
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  response.appendHeader("Set-Cookie", `${csrfCookie()}=${encodeURIComponent(fresh)}; ${attributes}`);
}

/** The file of a release or of evidence, made by who knows whom. */
function isBroughtIn(path: string): boolean {
  return /^\/(?:releases\/[^/]+|commitments\/[^/]+\/evidence\/[^/]+)\/file$/.test(path);
}

function isPage(path: string): boolean {
  return path !== "/sign-in" && path !== "/icon.svg" && !path.startsWith("/api/") && !path.startsWith("/_next/");
}
