import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type Filters, noFilters } from "@/lib/commitments/list/filters";
import { countCommitments, listCommitments } from "@/lib/commitments/list/queries";
import type { ListRow } from "@/lib/commitments/list/row";
import { type Sort, sortKeys } from "@/lib/commitments/list/sort";
import { db } from "@/lib/db";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { dueOn, isDueSoon, isOverdue, isReportOverdue, isStale } from "@/lib/deadlines/lateness";
import { kinds, statuses } from "@/lib/vocabulary/commitments";

import { aCommitment, changeInTest } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

let observer: Viewer;
let lead: { id: string; code: string };

beforeAll(async () => {
  observer = await aUser({ role: "observer" });
  lead = await anOrganisation();
});

async function all(viewer: Viewer, filters: Filters = noFilters, sort: Sort = byDeadline): Promise<ListRow[]> {
  const { rows } = await listCommitments(viewer, today, { filters, sort, pageSize: 1000 });
  return rows;
}

async function found(filters: Partial<Filters>, viewer = observer): Promise<string[]> {
  return (await all(viewer, { ...noFilters, ...filters })).map((row) => row.reference);
}

const byDeadline: Sort = { key: "deadline", descending: false };

const day = fc.integer({ min: -200, max: 200 }).map((days) => addDays(today, days));
const edtf = fc.oneof(
  day,
  fc.constantFrom(
    "2026",
    "2026-10",
    "2026-11",
    "2026-34",
    "2026-36",
    "2026-41",
    "2025",
    "2027",
    "../2026-10",
    "2026-01/..",
  ),
);
const anyCommitment = fc.record({
  kind: fc.constantFrom(...kinds),
  status: fc.constantFrom(...statuses),
  standing: fc.boolean(),
  reportInterval: fc.integer({ min: 1, max: 120 }),
  promised: fc.option(edtf, { nil: undefined }),
  control: fc.option(edtf, { nil: undefined }),
  quietSince: fc.option(day, { nil: undefined }),
});

describe("conditions in SQL", () => {
  it("say the same as the rules, for every commitment", async () => {
    const sample = fc.sample(anyCommitment, { numRuns: 150, seed: 20261123 });
    for (const one of sample) {
      const undated = one.standing ? { promised: undefined, control: undefined } : {};
      await aCommitment({ ...given({ ...one, ...undated }), leadId: lead.id });
    }

    const rows = await all(observer);
    const expected = (rule: (row: ListRow) => boolean) => rows.filter(rule).map((row) => row.reference);

    expect(rows).toHaveLength(150);
    for (const row of rows) expect(row.dueOn).toBe(dueOn(row.lateness));
    expect(await found({ condition: ["overdue"] })).toEqual(expected((row) => isOverdue(row.lateness, today)));
    expect(await found({ condition: ["due_soon"] })).toEqual(expected((row) => isDueSoon(row.lateness, today)));
    expect(await found({ condition: ["stale"] })).toEqual(expected((row) => isStale(row.lateness, today)));
    expect(await found({ condition: ["report_overdue"] })).toEqual(
      expected((row) => isReportOverdue(row.lateness, today)),
    );
    for (const condition of ["overdue", "due_soon", "stale", "report_overdue"] as const) {
      expect((await found({ condition: [condition] })).length).toBeGreaterThan(0);
    }
  });
});

describe("what a person sees", () => {
  it("is the same in lists as everywhere else", async () => {
    const own = await anOrganisation();
    const executor = await aUser({ role: "executor", organisationId: own.id });
    const part = { organisationId: own.id, side: "KZ", role: "co_executor" as const };
    for (const status of statuses) {
      await aCommitment({ status, leadId: lead.id });
      await aCommitment({ status, leadId: lead.id, assignments: [part] });
    }

    for (const role of ["coordinator", "executor", "head", "observer", "admin"] as const) {
      const viewer = role === "executor" ? executor : await aUser({ role });
      const seen = await db().commitment.findMany({ where: visibleTo(viewer), select: { reference: true } });
      expect((await found({}, viewer)).toSorted()).toEqual(seen.map((row) => row.reference).toSorted());
    }
    expect(await found({}, executor)).toHaveLength(statuses.length - 2);
  });
});

describe("pages", () => {
  it.each(sortKeys.flatMap((key) => [true, false].map((descending) => ({ key, descending }))))(
    "give every row once in order by $key, descending $descending, while others are added",
    async (sort) => {
      const before = await all(observer, noFilters, sort);
      const walked: string[] = [];

      let after: string | undefined;
      do {
        const page = await listCommitments(observer, today, { filters: noFilters, sort, after, pageSize: 17 });
        walked.push(...page.rows.map((row) => row.reference));
        after = page.next ?? undefined;
        await aCommitment({ leadId: lead.id, control: addDays(today, -walked.length) });
      } while (after);

      const known = new Set(before.map((row) => row.reference));
      expect(walked.filter((reference) => known.has(reference))).toEqual(before.map((row) => row.reference));
      expect(new Set(walked).size).toBe(walked.length);
    },
  );

  it("begin at the start with a cursor that was not made here, or for another order", async () => {
    const first = await listCommitments(observer, today, { filters: noFilters, sort: byDeadline, pageSize: 5 });

    for (const after of ["x", "e30", `${first.next}x`, Buffer.from('{"key":"reference"}').toString("base64url")]) {
      const page = await listCommitments(observer, today, { filters: noFilters, sort: byDeadline, after, pageSize: 5 });
      expect(page.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
    }
  });
});

describe("filters", () => {
  it("narrow by lead, side, owner, sector, level, status, outcome, kind and dates", async () => {
    const finnish = await anOrganisation({
      side: "FI",
      nameRu: null,
      nameEn: "Ulkoministerio",
      original: "en",
    });
    const owner = await aUser({ role: "executor", organisationId: lead.id });
    const { reference } = await aCommitment({
      kind: "signed",
      status: "off_control",
      outcome: "lapsed",
      sector: "filters",
      controlLevel: "government",
      leadId: lead.id,
      ownerId: owner.id,
      control: "2031-05-05",
      assignments: [{ organisationId: finnish.id, side: "FI", role: "lead" }],
    });

    expect(await found({ lead: finnish.code })).toEqual([reference]);
    expect(await found({ side: "FI" })).toEqual([reference]);
    expect(await found({ owner: owner.id })).toEqual([reference]);
    expect(await found({ owner: "none", sector: ["filters"] })).toEqual([]);
    expect(await found({ sector: ["filters", "unknown"] })).toEqual([reference]);
    expect(await found({ level: ["government"] })).toEqual([reference]);
    expect(await found({ outcome: ["lapsed"], kind: ["signed"], sector: ["filters"] })).toEqual([reference]);
    expect(await found({ from: calendarDate("2031-05-05"), to: calendarDate("2031-05-05") })).toEqual([reference]);
    expect(await found({ status: ["captured"], sector: ["filters"] })).toEqual([]);
    expect(await countCommitments(observer, today, { filters: { ...noFilters, sector: ["filters"] } })).toEqual({
      count: 1,
      isCapped: false,
    });
  });

  it("find words in four languages, in any of their forms or parts", async () => {
    const titles = { titleKk: "Ұшу бағытын ашу", titleEn: "Opening of direct flights", titleJa: "直行便の開設" };
    const { reference } = await aCommitment({ titleRu: "Запуск прямого рейса", titles, leadId: lead.id });

    for (const q of ["рейсы", "прямой рейс", "flight", "бағыт", "直行便", "直行", "便", "ПРЯМОГО", reference]) {
      expect([q, await found({ q })]).toEqual([q, [reference]]);
    }
    // Letters that no code of an organisation made here begins with.
    for (const q of ["ъъъ%", "_", "\\", "'; --", "ъ & | !", "((("]) {
      expect([q, await found({ q })]).toEqual([q, []]);
    }
  });

  it("narrow by release, and give the sentence with the row", async () => {
    const release = await aRelease();
    const commitment = await aCommitment({ leadId: lead.id });
    const statementId = await aStatement({ release, quote: "планируется рейс", commitmentId: commitment.id });

    const rows = await all(observer, { ...noFilters, release: release.code });

    expect(rows.map((row) => row.reference)).toEqual([commitment.reference]);
    expect(rows[0]?.source).toEqual({ releaseCode: release.code, statementId });
  });

  it("find those asked for a report until it is answered", async () => {
    const commitment = await aCommitment({ leadId: lead.id, sector: "asked" });
    const event = { kind: "report_requested", organisationId: lead.id, dueOn: "2026-12-01", text: null } as const;
    await changeInTest(commitment.id, event, (tx) =>
      tx.reportRequest.create({
        data: {
          id: randomUUID(),
          commitmentId: commitment.id,
          organisationId: lead.id,
          askedById: observer.id,
          dueOn: new Date("2026-12-01"),
          textIn: "ru",
          occurredAt: new Date(),
        },
      }),
    );

    expect(await found({ condition: ["asked"] })).toEqual([commitment.reference]);
  });
});

function given<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const said = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(said) as { [Key in keyof Value]: Exclude<Value[Key], undefined> };
}
