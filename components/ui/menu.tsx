"use client";

import { type ReactNode, useRef } from "react";
import { ChevronIcon } from "./icons";

/**
 * A few choices behind a button. Opens without JavaScript, being a <details>; with it, Escape and leaving the menu
 * close it. `group` lets only one of the menus that share it be open. Closed, it has no box: what a <details> hides by
 * itself can still be laid out, and then brings the faces of its letters (日本語 in the menu of languages).
 */
export function Menu({ label, group, children }: { label: ReactNode; group?: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);

  function close(returnFocus: boolean) {
    const element = details.current;
    if (!element?.open) return;
    element.open = false;
    if (returnFocus) element.querySelector("summary")?.focus();
  }

  return (
    <details
      ref={details}
      name={group}
      className="relative"
      onKeyDown={(event) => {
        if (event.code === "Escape") close(true);
      }}
      onBlur={(event) => {
        // A null target is a press on something that takes no focus, which may well be inside.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close(false);
      }}
    >
      <summary className="menu-label">
        {label}
        <ChevronIcon />
      </summary>
      <div className="edge-when-forced menu-choices">{children}</div>
    </details>
  );
}
