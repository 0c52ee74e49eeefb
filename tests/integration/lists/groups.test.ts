import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { noFilters } from "@/lib/commitments/list/filters";
import { listRegister } from "@/lib/commitments/list/group-queries";
import { type Grouping, groupings } from "@/lib/commitments/list/grouping";
import { listCommitments } from "@/lib/commitments/list/queries";
import type { ListRow } from "@/lib/commitments/list/row";
import { parseRegisterParams } from "@/lib/commitments/list/search-params";
import { type Sort, sortKeys } from "@/lib/commitments/list/sort";
import { listOverdue } from "@/lib/commitments/overdue/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

let observer: Viewer;
let korean: string;

beforeAll(async () => {
  observer = await aUser({ role: "observer" });
  const leads = [await anOrganisation(), await anOrganisation()];
  const releases = [await aRelease({ publishedOn: "2026-02-01" }), await aRelease({ publishedOn: "2026-03-01" })];
  const finnish = await anOrganisation({ side: "FI", original: "en", nameRu: null, nameEn: "Ministry of Transport" });
  const made = [];
  for (const [index, control] of ["2026-01-31", "2026-05-31", "2026-05-31", "2027-01-31", undefined].entries()) {
    for (const lead of leads) {
      made.push(
        await aCommitment({
          ...(control && { control }),
          status: index % 2 ? "on_control" : "in_progress",
          sector: index < 2 ? "first" : "second",
          leadId: lead.id,
          series: index === 4 ? "KZ-MULTI-2026" : "KZ-JP-2026",
          assignments: index === 1 ? [{ organisationId: finnish.id, side: "FI", role: "lead" }] : [],
        }),
      );
    }
  }
  for (const { id } of made.slice(0, 4)) {
    for (const release of releases) await aStatement({ release, quote: "Стороны договорились.", commitmentId: id });
  }
  ({ reference: korean } = await aCommitment({
    series: "KZ-KR-2026",
    leadId: leads[0]?.id ?? null,
    status: "on_control",
  }));
});

async function pagesOf(grouping: Grouping, sort: Sort, pageSize: number) {
  const pages: { key: string | null; row: string }[] = [];
  let after: string | undefined;
  do {
    const page = await listRegister(observer, today, {
      filters: noFilters,
      sort,
      grouping,
      language: "ru",
      after,
      pageSize,
    });
    for (const { key, rows } of page.groups) pages.push(...rows.map((row) => ({ key, row: row.reference })));
    after = page.next ?? undefined;
    // What the address says must lead to the same place.
    const given = { group: grouping, sort: `${sort.descending ? "-" : ""}${sort.key}`, ...(after && { after }) };
    expect(parseRegisterParams(given)).toMatchObject({ after, ignored: [] });
  } while (after);
  return pages;
}

const sorts = sortKeys.flatMap((key) => [false, true].map((descending): Sort => ({ key, descending })));

it.each(groupings)("goes through the groups of %s page by page, and misses no row in any order", async (grouping) => {
  const { rows: all } = await listCommitments(observer, today, {
    filters: noFilters,
    sort: sorts[0] as Sort,
    pageSize: 100,
  });
  for (const sort of sorts) {
    const whole = await pagesOf(grouping, sort, 100);
    expect(await pagesOf(grouping, sort, 3), `${grouping} by ${sort.key}`).toEqual(whole);
    expect(new Set(whole.map(({ row }) => row)).size).toBe(all.length);
    const keys = whole.map(({ key }) => key);
    expect(keys.filter((key, index) => key !== keys[index - 1])).toHaveLength(new Set(keys).size);
  }
});

it("puts a row under each of its countries and texts, and under none what has none", async () => {
  const [sort] = sorts as [Sort];
  const under = async (grouping: Grouping) =>
    (await listRegister(observer, today, { filters: noFilters, sort, grouping, language: "ru" })).groups.map(
      ({ key, rows, total }) => {
        expect(total.count).toBe(rows.length);
        return [key, rows.length] as const;
      },
    );

  expect(await under("counterpart")).toEqual([
    ["KR", 1],
    ["FI", 2],
    ["JP", 8],
    [null, 2],
  ]);
  expect((await under("release")).map(([, count]) => count)).toEqual([4, 4, 7]);
  expect(await under("status")).toEqual([
    ["on_control", 5],
    ["in_progress", 6],
  ]);
  expect((await under("none"))[0]).toEqual([null, 11]);
});

it("finds a country in which nobody has a part, and forgets one that is no longer of the talks", async () => {
  const found = async (side: string) => {
    const filters = { ...noFilters, side };
    return (await listCommitments(observer, today, { filters, sort: { key: "reference", descending: false } })).rows;
  };
  expect((await found("KR")).map((row: ListRow) => [row.reference, row.counterparts])).toEqual([[korean, ["KR"]]]);

  const release = await aRelease();
  const { id } = await aCommitment({ series: "KZ-MULTI-2026" });
  await aStatement({ release, quote: "Стороны договорились.", commitmentId: id });
  expect((await found("JP")).map((row) => row.id)).toContain(id);

  await db().$transaction(async (tx) => {
    const { meetingId } = await tx.release.findUniqueOrThrow({ where: { id: release.id } });
    await tx.meeting.update({ where: { id: meetingId }, data: { sides: ["KZ", "KR"], version: 2 } });
    await recordEvent(tx, `meeting:${meetingId}`, 2, null, new Date(), { kind: "recorded" });
  });
  expect((await found("JP")).map((row) => row.id)).not.toContain(id);
  expect((await found("KR")).map((row) => row.id)).toContain(id);
});

it("groups what is overdue by country too", async () => {
  const groups = async (pageSize: number) => {
    const pages = [];
    let after: string | undefined;
    do {
      const page = await listOverdue(observer, today, { filters: noFilters, grouping: "counterpart", after, pageSize });
      pages.push(...page.groups.flatMap(({ id, rows }) => rows.map(({ reference }) => `${id} ${reference}`)));
      after = page.next ?? undefined;
    } while (after);
    return pages;
  };
  const whole = await groups(100);
  expect(whole).toHaveLength(8);
  expect(whole.filter((one) => one.startsWith("FI "))).toHaveLength(2);
  expect(await groups(2)).toEqual(whole);
});
