"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/**
 * A native modal dialog: focus stays inside, Escape closes it, and focus returns to where it was. `onClose` is called
 * however it was closed; the owner then sets `open` to false.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-full max-w-lg rounded-dialog bg-raised p-6 text-ink shadow-floating max-md:mb-0 max-md:max-w-full"
    >
      <h2 id={titleId} className="mb-3 text-section">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
