import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import type { ListRow } from "@/lib/commitments/list/row";
import { countOverdue, nextDeadline } from "@/lib/commitments/overdue/queries";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { dueOn, isOverdue } from "@/lib/deadlines/lateness";
import { countOverdueBefore } from "@/lib/timeline/queries";
import { statuses } from "@/lib/vocabulary/commitments";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

/* The statements of lib/commitments/overdue and lib/timeline that say "overdue" in words of their own, and lib/deadlines/lateness.ts. */

testDatabase({ PACTA_TODAY: "2026-11-23" });

let observer: Viewer;
let rows: ListRow[];
beforeAll(async () => {
  observer = await aUser({ role: "observer" });
  const leadId = (await anOrganisation()).id;
  const dates = [
    { control: "2026-06-30" },
    { promised: "2026" },
    { promised: "2026-34", kind: "discussed" },
    { standing: true },
  ];
  for (const status of statuses) {
    for (const given of dates)
      await aCommitment({ ...given, status, leadId, kind: given.kind ? "discussed" : "agreed" });
  }
  const sort = { key: "deadline", descending: false } as const;
  ({ rows } = await listCommitments(observer, calendarDate("2026-11-23"), {
    filters: noFilters,
    sort,
    pageSize: 1000,
  }));
});

const turns = ["2026-06-30", "2026-12-31"]
  .map(calendarDate)
  .flatMap((day) => [-1, 0, 1].map((days) => addDays(day, days)));

it.each(turns)("counts what is overdue on %s as the rules do, also before a window of the timeline", async (today) => {
  const late = rows.filter((row) => isOverdue(row.lateness, today));

  expect((await countOverdue(observer, today, noFilters)).count).toBe(late.length);
  for (const from of turns) {
    const before = late.filter(({ lateness }) => (dueOn(lateness) ?? from) < from);
    const asked = { filters: noFilters, today, language: "ru" as const };
    expect(await countOverdueBefore(observer, asked, { from, to: addDays(from, 400) })).toBe(before.length);
  }
});

it.each(turns)("finds on %s the next last day of what is open", async (today) => {
  const ahead = rows.filter(({ lateness }) => lateness.open && (dueOn(lateness) ?? "") >= today);

  expect((await nextDeadline(observer, today))?.dueOn ?? null).toBe(ahead[0]?.dueOn ?? null);
});
