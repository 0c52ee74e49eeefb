"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * What an address leads to by its fragment. A browser gives it the focus when it loads the page; here it is given also
 * when the page was brought up to date in place, so that the keyboard and a screen reader go on from there.
 */
export function FocusOnMount({ id, children }: { id: string; children: ReactNode }) {
  const target = useRef<HTMLDivElement>(null);
  useEffect(() => target.current?.focus(), []);
  return (
    <div ref={target} id={id} tabIndex={-1} className="scroll-mt-48">
      {children}
    </div>
  );
}
