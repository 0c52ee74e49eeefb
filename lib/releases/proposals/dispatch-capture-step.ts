import type { Viewer } from "@/lib/access/viewer";
import type { StepInput } from "./inputs";
import { addProposal, splitProposal } from "./steps/add-proposal";
import { decideProposal } from "./steps/decide-proposal";
import { editProposal } from "./steps/edit-proposal";
import { fillAll } from "./steps/fill-all";
import { fillProposal } from "./steps/fill-proposal";
import { mergeProposal } from "./steps/merge-proposal";
import { undoLastStep } from "./steps/undo-last-step";

/** Carries out a form that passed `stepInput`: one way in for every screen of the capture. */
export function dispatchCaptureStep(viewer: Viewer, input: StepInput) {
  switch (input.step) {
    case "decide":
      return decideProposal(viewer, input);
    case "edit":
      return editProposal(viewer, input);
    case "fill":
      return fillProposal(viewer, input);
    case "fillAll":
      return fillAll(viewer, input);
    case "merge":
      return mergeProposal(viewer, input);
    case "split":
      return splitProposal(viewer, input, input.splitAt);
    case "add":
      return addProposal(viewer, input.release, { start: input.start, end: input.end });
    case "addWords":
      return addProposal(viewer, input.release, { words: input.words });
    case "undo":
      return undoLastStep(viewer, input.release);
  }
}
