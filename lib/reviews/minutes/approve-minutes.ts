import type { Viewer } from "@/lib/access/viewer";
import { WriteRefused } from "@/lib/writes/write";
import { writeReview } from "../write-review";
import { canonicalJson, sha256Of } from "./canonical-json";
import { readMinutesContent } from "./content-queries";
import type { ApprovalInput } from "./inputs";

/**
 * Approves the minutes of a finished review, for good: what they say is kept as canonical JSON with its SHA-256, and no decision of the
 * review is taken back any more. Refused: whoever is no head, the coordinator who chaired too; what is not what they saw, since a title or a
 * lead may have changed meanwhile without the review; a review that is at another stage.
 */
export function approveMinutes(viewer: Viewer, input: ApprovalInput) {
  return writeReview(
    viewer,
    input,
    { action: "approve_minutes", at: ["finished"] },
    input,
    async ({ tx, review, clock }) => {
      const content = canonicalJson(await readMinutesContent(tx, review.id));
      const sha256 = sha256Of(content);
      if (sha256 !== input.sha256) throw new WriteRefused("conflict", { version: review.version });
      await tx.reviewMinutes.create({
        data: {
          reviewId: review.id,
          language: input.language,
          content,
          sha256: Buffer.from(sha256, "hex"),
          approvedById: viewer.id,
          approvedAt: clock.now,
        },
      });
      return { columns: { state: "approved" }, event: { kind: "minutes_approved", sha256, language: input.language } };
    },
  );
}
