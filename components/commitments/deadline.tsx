import { DueSoonMark, OverdueMark } from "@/components/status/status-mark";
import type { DeadlineTexts } from "./deadline-texts";

/** The deadline of a row, from `deadlineTexts` or `deadlineInForceTexts`. */
export function Deadline({ texts: { name, isNone, near, slip } }: { texts: DeadlineTexts }) {
  return (
    <>
      <span className={isNone ? "text-muted" : "figures wrap-normal"}>{name}</span>
      {near ? (
        <span className={near.mark === "overdue" ? "block font-medium" : "block"}>
          {near.mark === "overdue" ? <OverdueMark label={near.text} /> : <DueSoonMark label={near.text} />}
        </span>
      ) : null}
      {slip ? (
        <span className="side-line">
          {`${slip.first} · `}
          <span className="whitespace-nowrap">{slip.days}</span>
        </span>
      ) : null}
    </>
  );
}
