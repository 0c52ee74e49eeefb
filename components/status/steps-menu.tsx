"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Action } from "@/lib/vocabulary/commitments";

/** Whose steps are shown, and the link they were asked for by; `note` is said of steps that are not among these. */
export type ChosenSteps = {
  reference: string;
  actions: readonly Action[];
  note?: string | undefined;
  link: HTMLAnchorElement;
};

/** Leads to the steps on the commitment's own page, where every one of them is; with JavaScript it opens the menu of them here. */
export function StepsLink({
  reference,
  onChoose,
  children,
  ...attributes
}: Pick<ComponentProps<"a">, "id" | "title" | "aria-label" | "className"> & {
  reference: string;
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
      aria-haspopup="true"
      onClick={choose}
      className="steps-link"
      {...attributes}
    >
      {children}
    </a>
  );
}

/** The one menu of the steps in a list: `onChoose` opens it below a link, or closes it where it is open there. */
export function useStepsMenu(
  names: Partial<Record<Action, string>>,
  /** Where the form of a step is. */
  hrefOf: (reference: string, action: Action) => string,
) {
  const [chosen, choose] = useState<ChosenSteps | null>(null);
  return {
    onChoose: (steps: ChosenSteps) => choose((before) => (before?.link === steps.link ? null : steps)),
    menu: chosen ? (
      <StepsMenu
        key={chosen.reference}
        chosen={chosen}
        nameOf={(action) => names[action] ?? action}
        hrefOf={hrefOf}
        onClose={() => choose((now) => (now === chosen ? null : now))}
      />
    ) : null,
  };
}

/** The one menu of a list: links to the forms of the steps. A native popover, closed by Escape and by a press beside it. */
function StepsMenu({
  chosen: { reference, actions, note, link },
  nameOf,
  hrefOf,
  onClose,
}: {
  chosen: ChosenSteps;
  nameOf: (action: Action) => string;
  hrefOf: (reference: string, action: Action) => string;
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
        <a key={action} href={hrefOf(reference, action)}>
          {nameOf(action)}
        </a>
      ))}
      {note ? <p className="steps-note">{note}</p> : null}
    </div>,
    document.body,
  );
}
