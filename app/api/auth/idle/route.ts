import { findLiveSession } from "@/lib/auth/queries";
import { currentSessionId } from "@/lib/auth/viewer";

/** How long the session lasts if nothing happens. Asking is no sign of life; another tab may have given one. */
export async function GET(): Promise<Response> {
  return answer({ touch: false });
}

/** "Stay signed in": counts as a sign of life. */
export async function POST(): Promise<Response> {
  return answer({ touch: true });
}

async function answer(options: { touch: boolean }): Promise<Response> {
  const sid = await currentSessionId();
  const session = sid && (await findLiveSession(sid, options));
  const headers = { "Cache-Control": "private, no-store" };
  if (!session) return Response.json({ secondsLeft: 0 }, { status: 401, headers });
  return Response.json({ secondsLeft: session.secondsLeft }, { headers });
}
