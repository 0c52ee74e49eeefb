"use client";

import { useRef } from "react";
import { useFormAnswer } from "./form-answer";
import { useAutosave } from "./use-autosave";

/** Stands in a form that is sent whenever a field is left changed, and says how far that is. */
export function Autosave({
  words,
}: {
  words: {
    saving: string;
    saved: string;
    /** Since somebody else changed the same: nothing is sent until the person sends it. */
    paused: string;
  };
}) {
  const line = useRef<HTMLParagraphElement>(null);
  const { state, isPending, sendByItself } = useFormAnswer();
  const isPaused = state.kind === "refused" && state.now !== undefined;
  const isTaken = state.kind === "fresh" || state.kind === "saved";
  useAutosave(line, sendByItself, { isPaused, isPending, isTaken });
  return (
    <p ref={line} role="status" className="mt-3 min-h-5 text-meta text-muted">
      {isPending ? words.saving : isPaused ? words.paused : state.kind === "saved" ? words.saved : ""}
    </p>
  );
}
