import { getViewer } from "@/lib/auth/viewer";
import { followReview } from "@/lib/reviews/queries";
import { followedState } from "../followed-state";

const headers = { "Cache-Control": "private, no-store" };

/** Where a review stands, for the screen that follows it. */
export async function GET(_request: Request, { params }: RouteContext<"/reviews/[number]/screen/state">) {
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers });
  const followed = await followReview(viewer, (await params).number);
  if (!followed) return new Response(null, { status: 404, headers });
  return new Response(followedState(followed), { headers });
}
