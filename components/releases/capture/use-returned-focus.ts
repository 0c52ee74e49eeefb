import { useEffect } from "react";
import { cardNamed } from "./cards";

/**
 * Brings the focus back to the proposal the address names: when its form has closed and the focus went with it, and to what
 * was taken back. Else the next Tab, and who listens, would begin at the top of the page.
 */
export function useReturnedFocus(openForm: string | null, undone: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that has closed is what makes it run again
  useEffect(() => {
    if (document.activeElement === document.body) focusNamed();
  }, [openForm]);

  useEffect(() => {
    if (undone) focusNamed();
  }, [undone]);
}

function focusNamed(): void {
  const card = cardNamed(window.location.hash);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}
