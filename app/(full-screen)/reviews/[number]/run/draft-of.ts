import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";

/** Under which what is typed into a form of the running review is kept until it is carried out. */
export function draftOf(number: string, position: number, what: ReviewDecisionType | "note" | "undo"): string {
  return `review/${number}/${position}/${what}`;
}
