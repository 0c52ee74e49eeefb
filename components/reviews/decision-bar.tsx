import type { ReactNode } from "react";

/** A key of the keyboard by its place, and what is written on it. `isOff`: it says why it can't be decided. */
type BarKey = {
  key: string;
  text: string;
  label: string;
  href: string;
  isOpen: boolean;
  isOff: boolean;
  note?: string;
};

/** One link for each decision, with its key: it opens the form, or says why there is none. `children` is what notes, parks and moves on. */
export function DecisionBar({ keys, children }: { keys: BarKey[]; children: ReactNode }) {
  return (
    <>
      <div className="decision-bar">
        {keys.map(({ key, text, label: does, href, isOpen, isOff, note }) => (
          <a
            key={key}
            href={href}
            data-stay
            data-key={key}
            className={isOff ? "decision-key decision-key-off" : "decision-key"}
            aria-current={isOpen ? "true" : undefined}
          >
            <kbd>{text}</kbd>
            <span>
              {does}
              {note ? <span className="decision-note">{note}</span> : null}
            </span>
          </a>
        ))}
      </div>
      <div className="decision-steps">{children}</div>
    </>
  );
}
