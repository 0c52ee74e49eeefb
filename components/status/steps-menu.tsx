"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { Action } from "@/lib/vocabulary/commitments";

/** Whose steps are shown, and the link they were asked for by. */
export type ChosenSteps = { reference: string; actions: readonly Action[]; link: HTMLAnchorElement };

/** Leads to the steps on the commitment's own page, where every one of them is; with JavaScript it opens the menu of them here. */
export function StepsLink({
  reference,
  label,
  onChoose,
  children,
}: {
  reference: string;
  /** What it does; of which commitment its row says. */
  label: string;
  onChoose: (link: HTMLAnchorElement) => void;
  children: ReactNode;
}) {
  function choose(event: MouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose(event.currentTarget);
  }
  return (
    <a
      href={`/commitments/${reference}#act`}
      title={label}
      aria-haspopup="true"
      onClick={choose}
      className="steps-link"
    >
      {children}
    </a>
  );
}

/** The one menu of a list: links to the forms of the steps. A native popover, closed by Escape and by a press beside it. */
export function StepsMenu({
  chosen: { reference, actions, link },
  nameOf,
  onClose,
}: {
  chosen: ChosenSteps;
  nameOf: (action: Action) => string;
  onClose: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.showPopover({ source: link });
    menu.current?.querySelector("a")?.focus();
  }, [link]);
  return createPortal(
    <div
      ref={menu}
      popover="auto"
      className="steps"
      onToggle={(event) => {
        if (event.newState === "closed") onClose();
      }}
    >
      {actions.map((action) => (
        <a key={action} href={`/commitments/${reference}?do=${action}#act`}>
          {nameOf(action)}
        </a>
      ))}
    </div>,
    document.body,
  );
}
