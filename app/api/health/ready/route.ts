import { headers } from "next/headers";
import { checkReadiness } from "@/lib/health/check-readiness";

/** May traffic be sent here? 503 with the reason in a word while the server is ending or the database is not fit. */
export async function GET(): Promise<Response> {
  const isEnding = (await headers()).has("x-pacta-draining");
  const status = isEnding ? "ending" : await checkReadiness();
  return Response.json({ status }, { status: status === "ok" ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
