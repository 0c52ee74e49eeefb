import type { Viewer } from "@/lib/access/viewer";
import { writeReview } from "../write-review";
import type { AddendumInput } from "./inputs";

/** Adds to approved minutes, which themselves never change: words, by whom and when. Refused before they are approved. */
export function addAddendum(viewer: Viewer, input: AddendumInput) {
  const { text, language } = input;
  return writeReview(
    viewer,
    input,
    { action: "add_addendum", at: ["approved"] },
    input,
    async ({ tx, review, clock }) => {
      await tx.reviewAddendum.create({
        data: { reviewId: review.id, text, textIn: language, authorId: viewer.id, occurredAt: clock.now },
      });
      return { event: { kind: "addendum_added", text, textIn: language } };
    },
  );
}
