import type { ReactNode } from "react";
import type { Action } from "@/lib/vocabulary/commitments";

/**
 * The actions a person may take on a commitment, behind a button in its row: links to their forms, where
 * `hrefOf` says. A native popover: it opens, closes on Escape and on a press beside it, all without JavaScript. Who may do nothing sees
 * what the button shows, and no button.
 */
export function ActionsMenu({
  reference,
  actions,
  label,
  nameOf,
  hrefOf,
  note,
  children,
}: {
  reference: string;
  actions: readonly Action[];
  /** Says what the button does, and to which commitment; read out after what it shows. */
  label: string;
  /** The name of an action. */
  nameOf: (action: Action) => string;
  hrefOf: (action: Action) => string;
  /** What is to be said of actions that are not among these. */
  note?: string | undefined;
  children: ReactNode;
}) {
  if (actions.length === 0) return children;
  const id = `actions-${reference}`;
  return (
    <>
      <button type="button" id={`steps-${reference}`} popoverTarget={id} className="steps-button">
        {children}
        <span className="sr-only">{label}</span>
        <svg aria-hidden="true" viewBox="0 0 12 12">
          <path d="m2.5 4.5 3.5 3.5 3.5-3.5" strokeWidth="1.5" />
        </svg>
      </button>
      <div id={id} popover="auto" className="steps">
        {actions.map((action) => (
          <a key={action} href={hrefOf(action)}>
            {nameOf(action)}
          </a>
        ))}
        {note ? <p className="steps-note">{note}</p> : null}
      </div>
    </>
  );
}
