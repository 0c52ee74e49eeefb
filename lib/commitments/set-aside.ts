import type { Viewer } from "@/lib/access/viewer";
import { changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";

/** Keeps a captured commitment for the record only: outside control and outside every count. */
export function setForRecord(viewer: Viewer, input: InputFor<"set_for_record">) {
  return changeCommitment(viewer, input, "set_for_record", input, async ({ commitment }) => ({
    data: { status: "record_only" },
    event: {
      kind: "set_for_record",
      from: commitment.status,
      to: "record_only",
      reason: input.reason,
      reasonIn: input.language,
    },
  }));
}

/** Takes a commitment kept for the record back among those that wait to be put on control. */
export function returnToCaptured(viewer: Viewer, input: InputFor<"return_to_captured">) {
  return changeCommitment(viewer, input, "return_to_captured", input, async ({ commitment }) => ({
    data: { status: "captured" },
    event: {
      kind: "returned_to_captured",
      from: commitment.status,
      to: "captured",
      reason: input.reason,
      reasonIn: input.language,
    },
  }));
}
