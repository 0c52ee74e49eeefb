import type { DeadlineTexts } from "@/components/commitments/deadline-texts";
import { DueSoonMark, OverdueMark } from "@/components/status/status-mark";

/** The deadline and how far it has moved on one line; on the next how late or how near it is. */
export function DeadlineLines({
  texts: { name, isNone, near, slip, asked, objected, proposed },
}: {
  texts: DeadlineTexts;
}) {
  return (
    <>
      {isNone ? <span className="text-muted">{name}</span> : name}
      {slip ? (
        <abbr title={slip.first} className="slip">
          {slip.days}
        </abbr>
      ) : null}
      {asked ? <span className="side-line">{asked}</span> : null}
      {objected ? <span className="side-line">{objected}</span> : null}
      {proposed ? <span className="side-line">{proposed}</span> : null}
      {near?.mark === "overdue" ? <OverdueMark label={near.text} /> : null}
      {near?.mark === "due_soon" ? <DueSoonMark label={near.text} /> : null}
    </>
  );
}
