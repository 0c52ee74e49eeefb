import { DueSoonMark, OverdueMark } from "@/components/status/status-mark";
import type { DeadlineTexts } from "./deadline-texts";

/**
 * The deadline of a row of work, from `deadlineTexts`, with what date it is, and on a line how near it is and which later one is asked for, that its lead objects, or that a decision is proposed;
 * how far it has moved is told on its page.
 */
export function Deadline({
  texts: { label, name, isNone, near, asked, objected, proposed },
}: {
  texts: DeadlineTexts & { label?: string };
}) {
  return (
    <>
      <span className="work-date">
        {label ? <span className="work-label">{label}</span> : null}
        <span className={isNone ? "text-muted" : "figures wrap-normal"}>{name}</span>
      </span>
      {near || asked || objected || proposed ? (
        <span className={near?.mark === "overdue" ? "work-near font-medium" : "work-near"}>
          {near?.mark === "overdue" ? <OverdueMark label={near.text} /> : null}
          {near?.mark === "due_soon" ? <DueSoonMark label={near.text} /> : null}
          {asked ? <span className="font-normal text-muted">{asked}</span> : null}
          {objected ? <span className="font-normal text-muted">{objected}</span> : null}
          {proposed ? <span className="font-normal text-muted">{proposed}</span> : null}
        </span>
      ) : null}
    </>
  );
}
