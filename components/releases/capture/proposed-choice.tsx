"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** What is proposed for a list, with its reason: set only when the person takes it. */
export function ProposedChoice({
  list,
  value,
  take,
  children,
}: {
  /** The id of the list. */
  list: string;
  value: string;
  take: string;
  /** The reason, as a sentence. */
  children: ReactNode;
}) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-meta">
      <span>{children}</span>
      <Button
        type="button"
        look="quiet"
        className="min-h-7! px-1! py-0! text-meta!"
        data-do="take"
        onClick={() => choose(list, value)}
      >
        {take}
      </Button>
    </p>
  );
}

function choose(list: string, value: string): void {
  const select = document.getElementById(list);
  if (!(select instanceof HTMLSelectElement)) return;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
