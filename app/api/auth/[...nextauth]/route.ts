import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { cookieOptions, sessionCookie, typedEmailCookie } from "@/lib/auth/cookies";
import { endSession } from "@/lib/auth/end-sessions";
import { authOptions, UNUSED_COOKIE } from "@/lib/auth/options";
import { safeReturnTo } from "@/lib/auth/safe-return-to";
import { openSession } from "@/lib/auth/session-token";
import { tidyEmail } from "@/lib/auth/sign-in";
import { installationSecret } from "@/lib/env";

type Context = { params: Promise<{ nextauth: string[] }> };

/** None of next-auth's own pages and lists: they show or log too much, and nothing of ours asks for them. */
export function GET(): Response {
  return new Response(null, { status: 404 });
}

/** The sign-in form, a plain post: to the page asked for, or back to the form with one answer for every failure. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "callback/credentials") return new Response(null, { status: 404 });
  // What else a body claims to be is not read as a form at the door either.
  if (request.headers.get("content-type") !== "application/x-www-form-urlencoded")
    return new Response(null, { status: 415 });
  const form = new URLSearchParams(await request.text());
  const back = safeReturnTo(form.get("callbackUrl"));
  // next-auth answers 500 to one with a line break; where to go afterwards is ours to say.
  form.delete("callbackUrl");
  const answer: Response = await NextAuth(bare(request, form), context, authOptions());
  const cookies = answer.headers.getSetCookie();
  return cookies.some((cookie) => cookie.startsWith(`${sessionCookie()}=`))
    ? welcome(request, back, cookies)
    : sendBack(back, tidyEmail(form.get("email") ?? ""));
}

async function welcome(request: NextRequest, back: string, cookies: string[]): Promise<Response> {
  // The browser's session before this one is over: its id must open nothing any more.
  const former = request.cookies.get(sessionCookie())?.value;
  const opened = former ? await openSession(former, installationSecret()) : null;
  if (opened) await endSession(opened.sid, "new_sign_in");
  const response = seeOther(back);
  response.cookies.set(typedEmailCookie(), "", { ...cookieOptions(), maxAge: 0 });
  // After our own: setting one that way drops those it did not set.
  for (const cookie of cookies) if (!cookie.startsWith(UNUSED_COOKIE)) response.headers.append("Set-Cookie", cookie);
  return response;
}

function sendBack(back: string, email: string): Response {
  const response = seeOther(`/sign-in?failed=1${back === "/" ? "" : `&return=${encodeURIComponent(back)}`}`);
  response.cookies.set(typedEmailCookie(), email, { ...cookieOptions(), maxAge: 10 * 60 });
  return response;
}

/** Relative, because the same server answers under several names and must not send anyone to another. */
function seeOther(path: string): NextResponse {
  return new NextResponse(null, { status: 303, headers: { Location: path, "Cache-Control": "private, no-store" } });
}

/** Without the query and whatever else came along: next-auth answers 500 to what it does not like. */
function bare(request: NextRequest, form: URLSearchParams): NextRequest {
  return new NextRequest(new URL(request.nextUrl.pathname, request.nextUrl.origin), {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: form.toString(),
  });
}
