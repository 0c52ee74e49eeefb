import { useEffect } from "react";
import { isTyping } from "@/components/keyboard/is-typing";
import { keyboardIsOn } from "@/components/keyboard/keyboard-switch";

export type KeyAct =
  | "next"
  | "previous"
  | "undecided"
  | "accept"
  | "reject"
  | "context"
  | "edit"
  | "merge"
  | "mark"
  | "split"
  | "undo"
  | "fill"
  | "help"
  | "leave";

const actOfKey = new Map<string, KeyAct>([
  ["KeyJ", "next"],
  ["KeyK", "previous"],
  ["KeyU", "undecided"],
  ["KeyA", "accept"],
  ["KeyR", "reject"],
  ["KeyC", "context"],
  ["KeyE", "edit"],
  ["KeyM", "mark"],
  ["KeyS", "split"],
  ["KeyZ", "undo"],
  ["KeyN", "fill"],
]);

/**
 * Listens to single keys on the whole page, by the place of the key; never while somebody types or a dialog is open. Escape
 * leaves the form one types in; what was typed is there when it is opened again.
 */
export function useKeys(take: (act: KeyAct) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (!act || document.querySelector("dialog[open]")) return;
      if (act !== "leave" && isTyping(event.target)) return;
      // Help says how to turn the keys on again; Escape is no key of ours alone.
      if (act !== "help" && act !== "leave" && !keyboardIsOn()) return;
      event.preventDefault();
      take(act);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

function actOf(event: KeyboardEvent): KeyAct | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === "Escape") return "leave";
  if (event.key === "?" || (event.shiftKey && event.code === "Slash")) return "help";
  if (event.shiftKey) return event.code === "KeyJ" ? "merge" : undefined;
  return actOfKey.get(event.code);
}
