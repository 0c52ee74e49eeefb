import type { ReactNode } from "react";
import { ChevronIcon } from "./icons";

/** More on the spot, without JavaScript. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-brand underline underline-offset-4">
        {summary}
        <ChevronIcon />
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
