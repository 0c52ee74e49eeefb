import type { ReactNode } from "react";
import { DoneIcon, FailureIcon } from "./icons";

/** A sentence that matters: what was done, what failed, or what to know. Red stays for what is overdue. */
export function Notice({
  tone,
  children,
  role,
}: {
  tone: "done" | "failure" | "information";
  children: ReactNode;
  role?: "status" | "alert";
}) {
  return (
    <div role={role} className={`flex items-start gap-2.5 border-l-4 bg-surface px-4 py-3 ${edges[tone]}`}>
      {tone === "done" ? <DoneIcon /> : null}
      {tone === "failure" ? <FailureIcon /> : null}
      <div>{children}</div>
    </div>
  );
}

const edges = { done: "border-fulfilled-mark", failure: "border-ink", information: "border-brand" };
