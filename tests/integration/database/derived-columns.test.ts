import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDeadline } from "@/lib/deadlines/deadline";
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

  it("have the days of what was said, whatever is written beside it", async () => {
    const periods = ["1900", "2199", "2027-01", "2027-34", "2027-35", "2024-02-29", "2027-40", "2027-41"];
    const said = [
      ...deadlines,
      ...periods,
      ...periods.flatMap((from) => [`${from}/2199-12-31`, `../${from}`, `${from}/..`]),
    ];
    const { rows } = await client.query<{ edtf: string; deadline: object | null }>(
      `SELECT s.edtf, json_build_object('edtf', s.edtf, 'earliest', b.earliest, 'latest', b.latest, 'precision', b.exactness) AS deadline
       FROM unnest($1::text[]) s (edtf), edtf_bounds(s.edtf) b`,
      [said],
    );
    expect(rows).toEqual(said.map((edtf) => ({ edtf, deadline: parseDeadline(edtf) })));

    await client.query("TRUNCATE probe");
    const {
      rows: [written],
    } = await client.query(
      `INSERT INTO probe (status, kind, standing, control_edtf, control_latest, control_precision)
       VALUES ('on_control', 'agreed', false, '2026-08-03', '2039-12-31', 'year') RETURNING due_on::text, control_latest::text, control_precision`,
    );
    expect(written).toEqual({ due_on: "2026-08-03", control_latest: "2026-08-03", control_precision: "day" });
  });

  it.each([
    "",
    "x",
    "2026-13",
    "2026-00",
    "2026-21",
    "1899",
    "2200",
    "2026/2025",
    "../..",
    "2026/",
    "/2026",
    "2026/2027/2028",
    "2026-1",
    "../x",
  ])("have no days of what is no deadline: %s", async (edtf) => {
    expect(parseDeadline(edtf)).toBeNull();
    const { rows } = await client.query("SELECT earliest, latest, exactness FROM edtf_bounds($1)", [edtf]);
    expect(rows).toEqual([{ earliest: null, latest: null, exactness: null }]);
  });

  it("call the same statuses open", async () => {
    const same = { kind: "agreed", standing: false, promised: null, control: null } as const;
    const found = await derived(statuses.map((status) => ({ ...same, status })));

    expect(statuses.filter((_status, place) => found[place]?.open)).toEqual(openStatuses);
  });
});
