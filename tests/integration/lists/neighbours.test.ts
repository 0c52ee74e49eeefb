import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { type CameFrom, parseCameFrom } from "@/lib/commitments/came-from/came-from";
import { findNeighbours } from "@/lib/commitments/came-from/queries";
import { listRegister } from "@/lib/commitments/list/group-queries";
import { groupings as registerGroupings } from "@/lib/commitments/list/grouping";
import { listCommitments } from "@/lib/commitments/list/queries";
import { sortKeys } from "@/lib/commitments/list/sort";
import { listMyWork } from "@/lib/commitments/my-work/queries";
import { listOverdue } from "@/lib/commitments/overdue/queries";
import { groupings } from "@/lib/commitments/overdue/search-params";
import { getCommitment } from "@/lib/commitments/queries";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

let viewer: Viewer;
let own: string;
const lastVisit = new Date("2026-11-01");

beforeAll(async () => {
  viewer = await aUser({ role: "coordinator" });
  own = (await anOrganisation()).id;
  const leads = [own, (await anOrganisation()).id, (await anOrganisation()).id];
  const ownerId = (await aUser({ role: "executor", organisationId: own })).id;
  // Days that fall together, rows without one, and three leads whose oldest days are out of their order.
  for (const [index, days] of [-9, -9, -40, -3, -3, -1, 5, 5, 20, null, null].entries()) {
    const leadId = leads[index % 3] ?? own;
    await aCommitment({
      leadId,
      ...(leadId === own && index % 2 === 0 && { ownerId }),
      ...(days !== null && { control: addDays(today, days) }),
      status: index % 4 === 0 ? "in_progress" : "on_control",
      changedAt: new Date(Date.UTC(2026, 9, 1 + (index % 4))),
    });
  }
  await aCommitment({ leadId: own, status: "captured" });
});

async function neighboursOf(reference: string | undefined, from: CameFrom, by = viewer) {
  const commitment = reference === undefined ? null : await getCommitment(by, reference);
  if (!commitment) throw new Error(`no such commitment: ${reference}`);
  return findNeighbours(by, today, from, commitment, { language: "ru", lastVisit: () => Promise.resolve(lastVisit) });
}

/** The neighbours of every row are the rows beside it, and nothing at both ends. */
async function expectSteps(references: string[], from: CameFrom, by = viewer) {
  expect(references.length).toBeGreaterThan(1);
  for (const [index, reference] of references.entries()) {
    expect(await neighboursOf(reference, from, by), reference).toMatchObject({
      previous: references[index - 1] ?? null,
      next: references[index + 1] ?? null,
    });
  }
}

describe("the neighbours of a commitment", () => {
  it("are the rows beside it in the register, in every order", async () => {
    for (const key of sortKeys) {
      for (const sort of [key, `-${key}`]) {
        const from = parseCameFrom(`register?status=on_control&status=in_progress&sort=${sort}`);
        if (from?.list !== "register") throw new Error("a register");
        const { rows } = await listCommitments(viewer, today, from);
        await expectSteps(
          rows.map((row) => row.reference),
          from,
        );
      }
    }
  });

  it("are the rows beside it in the grouped register, over the edges of groups, and back to a page that begins with it", async () => {
    for (const grouping of registerGroupings) {
      for (const order of ["deadline", "-reference"]) {
        const from = parseCameFrom(`register?group=${grouping}&sort=${order}`);
        if (from?.list !== "register") return expect.unreachable("it is the register");
        const { groups } = await listRegister(viewer, today, { ...from, language: "ru" });
        const seen = groups.flatMap(({ rows }) => rows.map(({ reference }) => reference));
        await expectSteps(seen, from);
        const found = await neighboursOf(seen[3], from);
        if (found?.pageFrom.list !== "register") return expect.unreachable("it stands in the register");
        const page = await listRegister(viewer, today, { ...found.pageFrom, language: "ru" });
        expect(page.groups[0]?.rows[0]?.reference).toBe(seen[3]);
      }
    }
  });

  it("are the rows beside it among what is overdue, over the edges of groups", async () => {
    for (const grouping of groupings) {
      const from = parseCameFrom(`overdue?group=${grouping}`);
      if (from?.list !== "overdue") throw new Error("the overdue");
      const { groups } = await listOverdue(viewer, today, from);
      await expectSteps(
        groups.flatMap(({ rows }) => rows.map((row) => row.reference)),
        from,
      );
    }
  });

  it("are the rows beside it in the section of My work that is its home", async () => {
    const sections = await listMyWork(viewer, today, lastVisit);
    for (const { name, rows } of sections.filter((one) => one.rows.length > 1)) {
      await expectSteps(
        rows.map((row) => row.reference),
        { list: "work", section: undefined },
      );
      expect((await neighboursOf(rows[0]?.reference, { list: "work", section: undefined }))?.from).toEqual({
        list: "work",
        section: name,
      });
    }
  });

  it("are found from where a step has taken a row out of the list", async () => {
    const from = parseCameFrom("register?status=in_progress");
    const [row] = (await listCommitments(viewer, today, { filters: noStatus(from), sort: byDeadline })).rows;
    const found = await neighboursOf(row?.reference, parseCameFrom("register?status=captured") ?? raise());
    expect(found).toMatchObject({ previous: null });
    expect(found?.next).not.toBeNull();
  });

  it("are in sight: an executor is led to nothing else", async () => {
    const executor = await aUser({ role: "executor", organisationId: own });
    const from = parseCameFrom("register?sort=reference");
    if (from?.list !== "register") throw new Error("a register");
    const { rows } = await listCommitments(executor, today, from);
    expect(rows.length).toBeLessThan(12);
    await expectSteps(
      rows.map((row) => row.reference),
      from,
      executor,
    );
  });

  it("give the page of the register that begins with the row", async () => {
    const from = parseCameFrom("register?sort=reference");
    if (from?.list !== "register") throw new Error("a register");
    const { rows } = await listCommitments(viewer, today, from);
    const found = await neighboursOf(rows[3]?.reference, from);
    if (found?.pageFrom.list !== "register") throw new Error("a register");
    expect((await listCommitments(viewer, today, found.pageFrom)).rows[0]?.reference).toBe(rows[3]?.reference);
  });
});

const byDeadline = { key: "deadline", descending: false } as const;

function noStatus(from: CameFrom | null) {
  if (from?.list !== "register") throw new Error("a register");
  return from.filters;
}

function raise(): never {
  throw new Error("a list");
}
