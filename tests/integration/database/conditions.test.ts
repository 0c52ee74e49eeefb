import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conditionSql } from "@/lib/commitments/list/filter-sql";
import type { Condition } from "@/lib/commitments/list/filters";
import { addDays, type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import {
  dueOn,
  dueSoonFrom,
  isDueSoon,
  isOverdue,
  isReportOverdue,
  isStale,
  type LatenessInput,
} from "@/lib/deadlines/lateness";
import { statuses } from "@/lib/vocabulary/commitments";
import { testDatabase } from "@/tests/support/database";
import { combinations } from "./check-constraints";
import { deadlines, fillProbe, inputOf, openProbe, type ProbeRow } from "./derived-columns-probe";

/* lib/commitments/list/filter-sql.ts over the columns of prisma/sql/derived-columns.sql, and lib/deadlines/lateness.ts. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await openProbe(database.url());
});
afterAll(() => client.end());

const rules: Record<
  Exclude<
    Condition,
    | "asked"
    | "unverified"
    | "awaiting_decision"
    | "proposed"
    | "proposed_to_me"
    | "extension_requested"
    | "extension_forwarded"
    | "objection"
    | "may_object"
    | "moved"
    | "no_living_owner"
  >,
  (input: LatenessInput, today: CalendarDate) => boolean
> = {
  overdue: isOverdue,
  due_soon: isDueSoon,
  stale: isStale,
  report_overdue: isReportOverdue,
};

/** The places in the space where a list's condition holds. */
async function where(condition: keyof typeof rules, today: CalendarDate): Promise<number[]> {
  const { text, values } = conditionSql({ role: "observer", authorityLevel: null }, condition, today);
  const { rows } = await client.query<{ number: number }>(
    `SELECT c.number FROM probe c WHERE ${text} ORDER BY 1`,
    values,
  );
  return rows.map(({ number }) => number);
}

async function expectSame(condition: keyof typeof rules, space: readonly ProbeRow[], days: Iterable<CalendarDate>) {
  await fillProbe(client, space);
  const inputs = space.map(inputOf);
  for (const today of days) {
    const expected = inputs.flatMap((input, place) => (rules[condition](input, today) ? [place] : []));
    expect([today, await where(condition, today)]).toEqual([today, expected]);
  }
}

/** The days around a day, on both sides. */
const around = (day: CalendarDate): CalendarDate[] => [-2, -1, 0, 1, 2].map((days) => addDays(day, days));

describe("the conditions of lists", () => {
  const dated: ProbeRow[] = combinations({
    status: statuses,
    kind: ["agreed" as const, "discussed" as const],
    standing: [false, true],
    promised: [null, "2026-12-31"],
    control: [null, ...deadlines],
  });
  const turns = dated.map(inputOf).flatMap((input) => [dueOn(input), dueSoonFrom(input)].flatMap((day) => day ?? []));
  const days = new Set([...new Set(turns)].flatMap(around).sort());

  it.each(["overdue", "due_soon"] as const)(
    "%s: every status and deadline, on the days around each turn",
    async (is) => {
      await expectSame(is, dated, days);
    },
  );

  const last = calendarDate("2026-03-01");
  const reported: ProbeRow[] = combinations({
    status: statuses,
    kind: ["agreed" as const],
    standing: [false, true],
    promised: [null],
    control: [null, "2026-12-31"],
    quietSince: [null, last],
    reportInterval: [null, 1, 30, 90],
  });

  it.each(["stale", "report_overdue"] as const)(
    "%s: every status and interval, on the days around each term",
    async (is) => {
      await expectSame(is, reported, new Set([0, 1, 30, 90].flatMap((term) => around(addDays(last, term)))));
    },
  );
});
