import type { Viewer } from "@/lib/access/viewer";
import { changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";

/** Says that work has begun. Needs nothing; an interim report says the same. */
export function start(viewer: Viewer, input: InputFor<"start">) {
  return changeCommitment(viewer, input, "start", input, async ({ commitment }) => ({
    data: { status: "in_progress" },
    event: { kind: "started", from: commitment.status, to: "in_progress" },
  }));
}
