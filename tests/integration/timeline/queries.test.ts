import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { noFilters } from "@/lib/commitments/list/filters";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import {
  countOverdueBefore,
  findExtent,
  listInWindow,
  listMilestones,
  listUnscheduled,
  type TimelineRequest,
} from "@/lib/timeline/queries";
import { moveSinceFirst, type TimelineRow } from "@/lib/timeline/row";
import { cursorBefore, type TimelineCursor } from "@/lib/timeline/search-params";
import { aCommitment, changeInTest } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aMilestone } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const ROWS = 50;
const request: TimelineRequest = { filters: noFilters, today: calendarDate("2026-11-23"), language: "ru" };
const years = (from: number, to: number) => ({
  from: calendarDate(`${from}-01-01`),
  to: calendarDate(`${to}-12-31`),
});
const titles = (rows: TimelineRow[]) => rows.map((row) => row.title.text);

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await aUser({ role: "coordinator" });
});

/** Only what this test made, however much the others did. */
async function inOwnSector(sector: string, ...given: Parameters<typeof aCommitment>[0][]) {
  for (const commitment of given) await aCommitment({ sector, ...commitment });
  return { ...request, filters: { ...noFilters, sector: [sector] } };
}

describe("what is in the window", () => {
  it("is what falls due in it, then what begins in it, then what has no last day but was said of it", async () => {
    const of = await inOwnSector(
      "window",
      { titleRu: "в окне", control: "2026-06-30" },
      { titleRu: "последний день", control: "2026-12-31" },
      { titleRu: "первый день", control: "2026-01-01" },
      { titleRu: "раньше", control: "2025-12-31" },
      { titleRu: "позже", control: "2027-01-01" },
      { titleRu: "начинается в окне", promised: "2026-10-01/2027-03-31" },
      { titleRu: "обсуждали на 2026", kind: "discussed", promised: "2026" },
      { titleRu: "обсуждали на 2028", kind: "discussed", promised: "2028" },
      { titleRu: "закрыто в окне", status: "off_control", closedOn: "2026-05-05" },
      { titleRu: "не ранее 2025", promised: "2025/.." },
      { titleRu: "без срока" },
    );

    const { rows, next } = await listInWindow(coordinator, of, years(2026, 2026), null, ROWS);

    expect(titles(rows)).toEqual([
      "первый день",
      "в окне",
      "последний день",
      "начинается в окне",
      "обсуждали на 2026",
      "закрыто в окне",
      "не ранее 2025",
    ]);
    expect(next).toBeNull();
  });

  it("leaves out what is kept for the record, unless it is asked for", async () => {
    const of = await inOwnSector("record", { titleRu: "для учёта", status: "record_only", promised: "2026" });

    expect((await listInWindow(coordinator, of, years(2026, 2026), null, ROWS)).rows).toEqual([]);

    const asRecord: TimelineRequest = { ...of, filters: { ...of.filters, status: ["record_only"] } };
    expect(titles((await listInWindow(coordinator, asRecord, years(2026, 2026), null, ROWS)).rows)).toEqual([
      "для учёта",
    ]);
  });

  it("shows an executor only what the own organisation has a part in", async () => {
    const own = await anOrganisation();
    const executor = await aUser({ role: "executor", organisationId: own.id });
    const of = await inOwnSector(
      "scope",
      { titleRu: "своё", control: "2026-06-30", leadId: own.id },
      { titleRu: "чужое", control: "2026-07-31" },
      { titleRu: "своё без срока", leadId: own.id },
      { titleRu: "чужое без срока" },
    );

    expect(titles((await listInWindow(executor, of, years(2026, 2026), null, ROWS)).rows)).toEqual(["своё"]);
    expect(titles((await listUnscheduled(executor, of)).rows)).toEqual(["своё без срока"]);
  });

  it("knows how late each is, and how far its promise has moved", async () => {
    const { id } = await aCommitment({ sector: "moves", promised: "2026", titleRu: "рейс" });
    await aCommitment({ sector: "moves", control: "2026-09-15", titleRu: "просрочено" });
    await announce(id, null, "2017", "2016-05-31");
    await announce(id, "2017", "2024", "2023-09-01", "2023-09");
    await announce(id, "2024", "2026", "2025-08-25");

    const of = { ...request, filters: { ...noFilters, sector: ["moves"] } };
    const [late, flight] = (await listInWindow(coordinator, of, years(2026, 2026), null, ROWS)).rows;

    expect(late?.daysLate).toBe(69);
    expect(flight?.promised?.versions.map((version) => version.deadline.edtf)).toEqual(["2017", "2024", "2026"]);
    expect(flight?.promised?.versions.map((version) => version.announced?.edtf)).toEqual([
      undefined,
      "2023-09",
      undefined,
    ]);
    expect(flight?.promised && moveSinceFirst(flight.promised)).toEqual({ is: "moved", days: 3287 });
    expect(await findExtent(coordinator, of)).toEqual(years(2017, 2026));
  });
});

async function announce(commitmentId: string, oldEdtf: string | null, newEdtf: string, on: string, announced?: string) {
  const sourceUrl = "https://example.org/news";
  const event = {
    kind: "promised_deadline_changed",
    from: oldEdtf,
    to: newEdtf,
    sourceUrl,
    sourceTitle: null,
  } as const;
  await changeInTest(commitmentId, event, (tx) =>
    tx.deadlineChange.create({
      data: {
        commitmentId,
        field: "promised",
        oldEdtf,
        newEdtf,
        newPrecision: "year",
        sourceUrl,
        newEarliest: toDbDate(calendarDate(`${newEdtf}-01-01`)),
        newLatest: toDbDate(calendarDate(`${newEdtf}-12-31`)),
        ...(announced && { announced }),
        occurredAt: new Date(`${on}T00:00:00Z`),
      },
    }),
  );
}

describe("pages", () => {
  it("walk every row once, in order, through those without a last day", async () => {
    const lead = (await anOrganisation()).id;
    for (let index = 0; index < ROWS + 30; index += 1) {
      const day = `2026-0${1 + (index % 9)}-1${index % 7}`;
      await aCommitment({
        sector: "pages",
        leadId: lead,
        ...(index % 5 === 0 ? { kind: "discussed", promised: day } : { control: day }),
      });
    }
    const of = { ...request, filters: { ...noFilters, sector: ["pages"] } };
    const seen: TimelineRow[] = [];
    let after: TimelineCursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof listInWindow>> = await listInWindow(
        coordinator,
        of,
        years(2026, 2026),
        after,
        ROWS,
      );
      seen.push(...page.rows);
      after = page.next;
    } while (after);

    expect(new Set(seen.map((row) => row.reference)).size).toBe(ROWS + 30);
    const controlled = seen.flatMap((row) => row.control?.current.latest ?? []);
    expect(controlled).toEqual(controlled.toSorted());
    expect(seen.slice(0, controlled.length).every((row) => row.control)).toBe(true);
  });
});

describe("a page that begins today", () => {
  it("leaves out what fell due before", async () => {
    const of = await inOwnSector(
      "today",
      { titleRu: "вчера", control: "2026-11-22" },
      { titleRu: "сегодня", control: "2026-11-23" },
      { titleRu: "завтра", control: "2026-11-24" },
    );

    const { rows } = await listInWindow(coordinator, of, years(2026, 2026), cursorBefore(of.today), ROWS);

    expect(titles(rows)).toEqual(["сегодня", "завтра"]);
  });
});

describe("around the window", () => {
  it("counts what was overdue before it", async () => {
    const of = await inOwnSector(
      "before",
      { control: "2025-06-30" },
      { control: "2025-12-31" },
      { control: "2026-01-01" },
      { control: "2025-05-05", status: "off_control", closedOn: "2025-06-06" },
    );

    expect(await countOverdueBefore(coordinator, of, years(2026, 2026))).toBe(2);
    expect(await countOverdueBefore(coordinator, of, years(2030, 2031))).toBe(3);
  });

  it("keeps apart what has no date at all", async () => {
    const of = await inOwnSector(
      "tray",
      { titleRu: "без срока" },
      { titleRu: "постоянно", standing: true },
      { titleRu: "со сроком", control: "2026-01-01" },
      { titleRu: "обсуждали", kind: "discussed", promised: "2026" },
      { titleRu: "закрыто", status: "off_control", closedOn: "2026-05-05" },
    );

    const { rows, more } = await listUnscheduled(coordinator, of);

    expect(titles(rows)).toEqual(["без срока", "постоянно"]);
    expect(more).toBe(false);
  });

  it("lists milestones with both ends, earliest first, in the reader's language", async () => {
    const milestone = (code: string, edtf: string, earliest: string | null, latest: string | null) =>
      aMilestone({
        code,
        edtf,
        nameRu: `Саммит ${code}`,
        nameJa: `首脳会合 ${code}`,
        original: "ru",
        earliest: earliest === null ? null : toDbDate(calendarDate(earliest)),
        latest: latest === null ? null : toDbDate(calendarDate(latest)),
        precision: earliest === null ? "open" : "day",
      });
    await milestone("b", "2026-04-22", "2026-04-22", "2026-04-22");
    await milestone("a", "2025-12-20", "2025-12-20", "2025-12-20");
    await milestone("open", "../2027", null, "2027-12-31");

    const found = await listMilestones("ja");

    expect(found.map(({ name, when }) => [name.text, when])).toEqual([
      ["首脳会合 a", "2025年12月20日"],
      ["首脳会合 b", "2026年4月22日"],
    ]);
  });
});
