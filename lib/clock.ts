import { db, type Transaction } from "@/lib/db";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";

export type Clock = { now: Date; today: CalendarDate };

/**
 * The one clock: the database's instant, and its day in the office's time zone. A web server's own clock decides
 * nothing. PACTA_TODAY stands in for the day in demonstration mode and tests.
 */
export async function readClock(client: Pick<Transaction, "$queryRaw"> = db()): Promise<Clock> {
  const [row] = await client.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error("the database gave no time");
  return clockAt(row.now);
}

/** The clock at an instant that a statement of the database has told among other things. */
export function clockAt(now: Date): Clock {
  const { today, timeZone } = env();
  return { now, today: today ? calendarDate(today) : todayIn(timeZone, now) };
}
