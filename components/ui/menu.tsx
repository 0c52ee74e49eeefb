"use client";

import { type ReactNode, useRef } from "react";
import { ChevronIcon } from "./icons";

/**
 * A few choices behind a button. Opens without JavaScript, being a <details>; with it, Escape and leaving the menu
 * close it. `group` lets only one of the menus that share it be open. Closed, it has no box: what a <details> hides by
 * itself can still be laid out, and then brings the faces of its letters (日本語 in the menu of languages).
 */
export function Menu({
  label,
  group,
  align = "right",
  children,
}: {
  label: ReactNode;
  group?: string;
  align?: "left" | "right";
  children: ReactNode;
}) {
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
      <summary className="inline-flex min-h-9 list-none items-center gap-1.5 rounded-control px-2 hover:bg-hover">
        {label}
        <ChevronIcon />
      </summary>
      <div
        className={`edge-when-forced [details:not([open])>&]:hidden absolute top-full z-20 mt-1 min-w-48 rounded-control border border-hairline bg-raised p-1 shadow-floating ${align === "right" ? "right-0" : "left-0"}`}
      >
        {children}
      </div>
    </details>
  );
}
