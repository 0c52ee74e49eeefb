import { foundCommitments } from "@/app/found-commitments";
import type { PaletteItems } from "@/components/keyboard/palette-answer";
import { getViewer } from "@/lib/auth/viewer";
import { paletteWords } from "./palette-words";

/** For the palette: what it says and the screens there are; with `q` the few commitments in sight that the words find. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers });
  const q = new URL(request.url).searchParams.get("q");
  if (q === null) return Response.json(await paletteWords(viewer), { headers });
  return Response.json({ items: await foundCommitments(viewer, q) } satisfies PaletteItems, { headers });
}
