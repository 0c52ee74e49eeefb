import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dueOn, dueSoonFrom } from "@/lib/deadlines/lateness";
import { kinds, openStatuses, statuses } from "@/lib/vocabulary/commitments";
import { testDatabase } from "@/tests/support/database";
import { combinations } from "./check-constraints";
import { deadlines, fillProbe, inputOf, openProbe, type ProbeRow } from "./derived-columns-probe";

/* prisma/sql/derived-columns.sql, and lib/deadlines/lateness.ts and lib/vocabulary/commitments.ts. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await openProbe(database.url());
});
afterAll(() => client.end());

type Derived = { open: boolean; due: string | null; soon: string | null };

async function derived(space: readonly ProbeRow[]): Promise<Derived[]> {
  await fillProbe(client, space);
  const { rows } = await client.query<Derived>(
    "SELECT open, due_on::text AS due, due_soon_from::text AS soon FROM probe ORDER BY number",
  );
  return rows;
}

describe("the columns that lists lean on", () => {
  it("are those of the rules: every kind, standing or not, with every promised and control deadline", async () => {
    const dates = [null, ...deadlines];
    const space: ProbeRow[] = combinations({
      status: ["on_control" as const],
      kind: kinds,
      standing: [false, true],
      promised: dates,
      control: dates,
    });
    const expected = space.map((asked) => {
      const input = inputOf(asked);
      return { ...asked, open: input.open, due: dueOn(input), soon: dueSoonFrom(input) };
    });

    const found = await derived(space);

    expect(found.map((row, place) => ({ ...space[place], ...row }))).toEqual(expected);
  });

  it("call the same statuses open", async () => {
    const same = { kind: "agreed", standing: false, promised: null, control: null } as const;
    const found = await derived(statuses.map((status) => ({ ...same, status })));

    expect(statuses.filter((_status, place) => found[place]?.open)).toEqual(openStatuses);
  });
});
