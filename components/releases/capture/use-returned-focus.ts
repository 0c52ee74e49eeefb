import { useEffect } from "react";
import { cardNamed } from "./cards";

/**
 * Brings the focus back to the proposal the address names: when its form has closed and the focus went with it, when the keys went on
 * to another part of the text, and to what was taken back. Else the next Tab, and who listens, would begin at the top of the page.
 */
export function useReturnedFocus(
  openForm: string | null,
  undone: string | null,
  beside: { next: string | null; previous: string | null },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that has closed and a part that was turned make it run again
  useEffect(() => {
    if (document.activeElement === document.body) focusNamed();
  }, [openForm, beside.next, beside.previous]);

  useEffect(() => {
    if (undone) focusNamed();
  }, [undone]);
}

function focusNamed(): void {
  const card = cardNamed(window.location.hash);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}
