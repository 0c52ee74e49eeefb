import { DueSoonMark, OverdueMark } from "@/components/status/status-mark";
import type { DeadlineTexts } from "./deadline-texts";

/** The deadline of a row of work, from `deadlineTexts`, with what date it is; how far it has moved is told on its page. */
export function Deadline({
  texts: { label, name, isNone, near, asked },
}: {
  texts: DeadlineTexts & { label: string | null };
}) {
  return (
    <>
      <span className="work-date">
        {label ? <span className="work-label">{label}</span> : null}
        <span className={isNone ? "text-muted" : "figures wrap-normal"}>{name}</span>
      </span>
      {asked ? <span className="block text-meta text-muted">{asked}</span> : null}
      {near ? (
        <span className={near.mark === "overdue" ? "block font-medium" : "block"}>
          {near.mark === "overdue" ? <OverdueMark label={near.text} /> : <DueSoonMark label={near.text} />}
        </span>
      ) : null}
    </>
  );
}
