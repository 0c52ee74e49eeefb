import { Follow } from "@/components/reviews/follow";
import type { ReviewState } from "@/lib/vocabulary/reviews";
import { followedState } from "./screen/followed-state";

/** Brings a page up to date as the review goes on, for all who are not in its chair. */
export function FollowReview({
  at: { number, ...at },
}: {
  at: { number: string; version: number; state: ReviewState; position: number | null };
}) {
  return (
    <>
      <Follow address={`/reviews/${number}/screen/state`} state={followedState(at)} />
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
    </>
  );
}
