import type { ReactNode } from "react";
import { OpenMark } from "@/components/ui/marks";
import type { Action } from "@/lib/access/permissions";
import type { Words } from "./words";

/**
 * The steps a person may take with a commitment, behind a button in its row: links to the forms on the commitment's own page.
 * A native popover: it opens, closes on Escape and on a press beside it, all without JavaScript.
 */
export function MovesMenu({
  reference,
  moves,
  label,
  actions,
  children,
}: {
  reference: string;
  moves: readonly Action[];
  /** Says of which commitment; the button shows `children`. */
  label: string;
  actions: Words["actions"];
  children: ReactNode;
}) {
  if (moves.length === 0) return null;
  const id = `moves-${reference}`;
  return (
    <span className="not-printed">
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className="inline-flex min-h-6 items-center gap-1 rounded-control text-brand text-meta hover:underline"
      >
        {children}
        <OpenMark />
      </button>
      <span
        id={id}
        popover="auto"
        className="edge-when-forced inset-auto m-0 mt-1 min-w-48 rounded-control border border-hairline bg-raised p-1 text-ink shadow-floating [position-area:bottom_span-right] [position-try-fallbacks:flip-block,flip-inline]"
      >
        {moves.map((action) => (
          <a
            key={action}
            href={`/commitments/${reference}?do=${action}#act`}
            className="block rounded-control px-3 py-1.5 text-ink no-underline hover:bg-hover hover:text-ink"
          >
            {actions(action)}
          </a>
        ))}
      </span>
    </span>
  );
}
