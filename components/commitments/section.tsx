import type { ReactNode } from "react";

/** A part of a commitment's page: a heading and a hairline, no box. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="mt-8 border-hairline border-t pt-4 first:mt-0">
      <h2 id={`${id}-heading`} className="text-section">
        {title}
      </h2>
      <div className="mt-3">{children}</div>
    </section>
  );
}
