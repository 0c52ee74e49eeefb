import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { installationSecret } from "@/lib/env";
import { cookieOptions, csrfCookie, isServedByHttps, sessionCookie } from "./cookies";
import { ABSOLUTE_HOURS } from "./session-rules";
import { signIn } from "./sign-in";

const typed = z.object({ email: z.string(), password: z.string() });
const newcomer = z.object({ id: z.string(), sid: z.string() });

/**
 * next-auth as an envelope: it checks the form's token, asks `signIn`, and seals the session's id and the person's into the cookie. Who the person is
 * and what they may do is read from the database on each request, never from the token.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: installationSecret(),
    useSecureCookies: isServedByHttps(),
    session: { strategy: "jwt", maxAge: ABSOLUTE_HOURS * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    // Its own log would name what was typed; failures here are ordinary.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieOptions() },
      csrfToken: { name: csrfCookie(), options: cookieOptions() },
      // We never use this cookie, and next-auth answers 500 to a garbled one: under a new name each time none is found.
      callbackUrl: { name: `${UNUSED_COOKIE}${randomUUID()}`, options: cookieOptions() },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        // Null for every failure: a message thrown here would land in the address bar.
        async authorize(credentials, request) {
          const parsed = typed.safeParse(credentials);
          if (!parsed.success) return null;
          const { "x-pacta-address": address, "user-agent": userAgent } = request.headers ?? {};
          const signedIn = await signIn(parsed.data, { address: address ?? null, userAgent: userAgent ?? null });
          return signedIn && { id: signedIn.userId, sid: signedIn.sid };
        },
      }),
    ],
    callbacks: {
      // Only what a sign-in just made goes in; a caller's own JSON reaches this function too, and is ignored.
      jwt({ token, user }) {
        const parsed = newcomer.safeParse(user);
        const { sid, person } = parsed.success ? { sid: parsed.data.sid, person: parsed.data.id } : token;
        return { sid, person };
      },
    },
  };
}

export const UNUSED_COOKIE = "pacta.unused-";
