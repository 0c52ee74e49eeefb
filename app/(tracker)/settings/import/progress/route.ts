import { z } from "zod";
import { getViewer } from "@/lib/auth/viewer";
import { getImportProgress } from "@/lib/import/queries";

/** How many rows of one's own import are written, while it lasts; nothing once it has ended, and of what is none of one's own. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers });
  const upload = z.uuid().toLowerCase().safeParse(new URL(request.url).searchParams.get("upload"));
  if (!upload.success) return new Response(null, { status: 404, headers });
  const written = await getImportProgress(viewer, upload.data);
  return written === null ? new Response(null, { status: 204, headers }) : Response.json({ written }, { headers });
}
