import type { ReactNode } from "react";

/** A condition in force, such as a filter; with `remove` a link that lifts it. */
export function Chip({ children, remove }: { children: ReactNode; remove?: { href: string; label: string } }) {
  return (
    <span className="edge-when-forced inline-flex min-h-7 items-center gap-1 rounded-control border border-hairline bg-surface px-2 text-meta">
      {children}
      {remove ? (
        <a href={remove.href} className="-mr-1 inline-grid size-6 place-items-center no-underline print:hidden">
          <span className="sr-only">{remove.label}</span>
          <span aria-hidden="true">×</span>
        </a>
      ) : null}
    </span>
  );
}
