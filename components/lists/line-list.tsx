import type { ReactNode } from "react";

/** A short list under a heading, an item to a line. */
export function LineList({
  id,
  heading,
  className,
  children,
}: {
  id: string;
  heading: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className="text-section">
        {heading}
      </h2>
      <ul className="mt-1 border-hairline border-t bg-surface text-table">{children}</ul>
    </section>
  );
}

export function Line({ children }: { children: ReactNode }) {
  return <li className="flex flex-wrap gap-x-5 border-hairline border-b px-4 py-2">{children}</li>;
}
