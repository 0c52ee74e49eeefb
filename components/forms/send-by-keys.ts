import type { KeyboardEvent } from "react";

/** Ctrl or Cmd with Enter presses a form's first button, from several lines of text as well. */
export function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
}
