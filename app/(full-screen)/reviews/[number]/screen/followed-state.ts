import type { ReviewState } from "@/lib/vocabulary/reviews";

/** Where a review stands, as the second screen compares it. */
export function followedState(at: { version: number; state: ReviewState; position: number | null }): string {
  return `${at.version} ${at.state} ${at.position ?? ""}`;
}
