import type { Span } from "@/lib/extraction/types";

/** How much two passages share where one lies over half of the other; 0 where neither does. */
export function overlapOf(one: Span, other: Span): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shared > 0 && shared * 2 >= shorter ? shared : 0;
}
