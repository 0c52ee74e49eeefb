import type { Action } from "@/lib/vocabulary/commitments";

/** Under which what is typed into the form of a step is kept until the step is taken; of translations `text` is which text they are of. */
export function unsavedInputName(reference: string, action: Action, text?: string): string {
  return text === undefined ? `${reference}/${action}` : `${reference}/${action}/${text}`;
}
