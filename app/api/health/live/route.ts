/** The process answers. It says nothing of the database: restarting this process would not mend that. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
