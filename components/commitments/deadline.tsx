import { DueSoonMark, OverdueMark } from "@/components/status/status-mark";
import type { DeadlineTexts } from "./deadline-texts";

/** The deadline of a row, from `deadlineTexts`; how far it has moved is told on its page. */
export function Deadline({ texts: { name, isNone, near } }: { texts: DeadlineTexts }) {
  return (
    <>
      <span className={isNone ? "text-muted" : "figures wrap-normal"}>{name}</span>
      {near ? (
        <span className={near.mark === "overdue" ? "block font-medium" : "block"}>
          {near.mark === "overdue" ? <OverdueMark label={near.text} /> : <DueSoonMark label={near.text} />}
        </span>
      ) : null}
    </>
  );
}
