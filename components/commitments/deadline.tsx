import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline as DeadlineValue } from "@/lib/deadlines/deadline";
import {
  daysLate,
  daysLeft,
  deadlineInForce,
  isDueSoon,
  isReportOverdue,
  type LatenessInput,
  slippageDays,
} from "@/lib/deadlines/lateness";
import { daysInWords, deadlineInWords } from "@/lib/deadlines/wording";
import { DueSoonMark, OverdueMark } from "./status-mark";
import type { Words } from "./words";

/**
 * The deadline of a row: in words of its own precision, how late or how near it is, and how far it has moved since
 * it was first promised.
 */
export function Deadline({
  lateness,
  firstPromised,
  today,
  words,
}: {
  lateness: LatenessInput;
  firstPromised: DeadlineValue | null;
  today: CalendarDate;
  words: Words;
}) {
  const inForce = deadlineInForce(lateness);
  // A date that was only talked about makes nothing late, but it was said, and is shown.
  const shown = inForce ?? lateness.promised;
  return (
    <>
      <DeadlineName deadline={shown} standing={lateness.standing} words={words} />
      <Nearness lateness={lateness} today={today} words={words} />
      {shown ? <Slippage first={firstPromised ?? lateness.promised} current={shown} words={words} /> : null}
    </>
  );
}

function DeadlineName({
  deadline,
  standing,
  words: { language, terms, conditions },
}: {
  deadline: DeadlineValue | null;
  standing: boolean;
  words: Words;
}) {
  if (deadline) return <span className="figures">{deadlineInWords(deadline, language, { form: "nominative" })}</span>;
  return <span className="text-muted">{standing ? terms("standing") : conditions("noDeadline")}</span>;
}

function Nearness({ lateness, today, words }: { lateness: LatenessInput; today: CalendarDate; words: Words }) {
  const { language, terms, conditions } = words;
  const late = daysLate(lateness, today);
  if (late > 0) {
    return (
      <span className="block font-medium">
        <OverdueMark label={conditions("lateBy", { duration: daysInWords(late, language) })} />
      </span>
    );
  }
  if (isReportOverdue(lateness, today)) {
    return (
      <span className="block font-medium">
        <OverdueMark label={terms("condition.report_overdue")} />
      </span>
    );
  }
  const left = daysLeft(lateness, today);
  if (left === null || !isDueSoon(lateness, today)) return null;
  return (
    <span className="block">
      <DueSoonMark
        label={left === 0 ? conditions("dueToday") : conditions("dueIn", { duration: daysInWords(left, language) })}
      />
    </span>
  );
}

function Slippage({
  first,
  current,
  words: { language, conditions },
}: {
  first: DeadlineValue | null;
  current: DeadlineValue;
  words: Words;
}) {
  const days = first ? slippageDays(first, current) : null;
  // An earlier control date is a stage on the way, not a slip.
  if (!first || days === null || days <= 0) return null;
  return (
    <span className="block text-meta text-muted">
      {conditions("firstPromised", { deadline: deadlineInWords(first, language, { form: "nominative" }) })}
      {" · "}
      <span className="whitespace-nowrap">{conditions("slippage", { sign: "+", days })}</span>
    </span>
  );
}

/** Only the date itself, where lateness is said elsewhere in the row. */
export function DeadlineInForce({
  row: { lateness, firstPromised },
  words,
}: {
  row: { lateness: LatenessInput; firstPromised: DeadlineValue | null };
  words: Words;
}) {
  const shown = deadlineInForce(lateness) ?? lateness.promised;
  return (
    <>
      <DeadlineName deadline={shown} standing={lateness.standing} words={words} />
      {shown ? <Slippage first={firstPromised ?? lateness.promised} current={shown} words={words} /> : null}
    </>
  );
}
