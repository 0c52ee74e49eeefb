import type { ReactNode } from "react";
import { OpenMark } from "@/components/ui/marks";
import type { Action } from "@/lib/access/permissions";
import type { Words } from "./words";

/**
 * The steps a person may take with a commitment, behind a button in its row: links to their forms, on the commitment's own page
 * unless `hrefOf` says where else. A native popover: it opens, closes on Escape and on a press beside it, all without JavaScript. Who may do nothing sees
 * what the button shows, and no button.
 */
export function MovesMenu({
  reference,
  moves,
  label,
  actions,
  hrefOf = (action) => `/commitments/${reference}?do=${action}#act`,
  children,
}: {
  reference: string;
  moves: readonly Action[];
  /** Says what the button does, and to which commitment; read out after what it shows. */
  label: string;
  actions: Words["actions"];
  hrefOf?: (action: Action) => string;
  children: ReactNode;
}) {
  if (moves.length === 0) return children;
  const id = `moves-${reference}`;
  return (
    <>
      <button
        type="button"
        id={`steps-${reference}`}
        popoverTarget={id}
        className="-mx-1.5 -my-0.5 inline-flex min-h-6 items-start gap-1.5 rounded-control px-1.5 py-0.5 text-left text-brand hover:bg-hairline"
      >
        {children}
        <span className="sr-only">{label}</span>
        <span className="not-printed pt-1">
          <OpenMark />
        </span>
      </button>
      <div
        id={id}
        popover="auto"
        className="edge-when-forced inset-auto m-0 mt-1 min-w-48 rounded-control border border-hairline bg-raised p-1 text-ink shadow-floating [position-area:bottom_span-right] [position-try-fallbacks:flip-block,flip-inline]"
      >
        {moves.map((action) => (
          <a
            key={action}
            href={hrefOf(action)}
            className="block rounded-control px-3 py-1.5 text-ink no-underline hover:bg-hover hover:text-ink"
          >
            {actions(action)}
          </a>
        ))}
      </div>
    </>
  );
}
