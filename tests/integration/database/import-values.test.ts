import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { ownState } from "@/lib/import/check/abbreviations";
import { checkCommitments } from "@/lib/import/check/check-commitments";
import { organisationIndex } from "@/lib/import/check/organisation-index";
import { stateNames, vocabularies } from "@/lib/import/vocabularies";
import { outcomes, statuses } from "@/lib/vocabulary/commitments";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { allHold, combinations, refusedRows } from "./check-constraints";

/* prisma/sql/commitment-values.sql, and lib/import/check/check-commitments.ts. */

const database = testDatabase();
const today = calendarDate("2026-11-23");
const [leadId, successorId] = [randomUUID(), randomUUID()];

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

describe("a list that comes in", () => {
  const lead = {
    id: leadId,
    code: "kz-transport",
    side: "KZ",
    names: [],
    parentId: null,
    successorId: null,
    called: "",
    validFrom: null,
    validTo: null,
  };
  const context = {
    today,
    homeSide: "KZ",
    language: "ru" as const,
    organisations: organisationIndex([lead], new Map(), { today, homeSide: "KZ", state: ownState(stateNames("KZ")) }),
    people: new Map(),
    sectors: new Map([["transport", "transport"]]),
    sectorNames: new Map(),
    words: {
      status: new Map(statuses.map((status) => [status, { status, outcome: null }])),
      kind: vocabularies.kind,
      controlLevel: vocabularies.controlLevel,
    },
    sides: new Map<string, string>(),
    unclearStatuses: new Set<string>(),
    references: new Set(["KZ-JP-2025-01"]),
  };
  const usual = { title: "Рейс", kind: "agreed", sector: "transport", side: "JP" };

  /** The rows that the check lets through, as they would be entered; null for those it refuses. */
  async function checked<Cells extends Record<string, string>>(space: readonly Cells[]) {
    const headers = [...Object.keys(usual), ...Object.keys(space[0] ?? {})];
    const mapping = Object.fromEntries(headers.map((header, place) => [header, place]));
    const rows = space.map((cells) => headers.map((header) => ({ ...usual, ...cells })[header] ?? ""));
    const { entries } = await checkCommitments({ headers, mapping, defaults: {}, rows, firstRow: 2 }, context);
    return rows.map((_row, place) => entries.find(({ row }) => row === place + 2) ?? null);
  }

  it("has what the database asks for each status, and nothing more: lead, form, level, outcome, day, successor", async () => {
    const space = combinations({
      status: statuses,
      outcome: ["", ...outcomes],
      lead: ["", lead.code],
      completionForm: ["", "Акт"],
      controlLevel: ["", "minister"],
      closedOn: ["", "2026-01-01"],
      supersededBy: ["", "KZ-JP-2025-01"],
    });
    const rows = space.map((cells) => ({
      id: randomUUID(),
      status: cells.status,
      outcome: cells.outcome || null,
      lead_id: cells.lead ? leadId : null,
      completion_form: cells.completionForm || null,
      control_level: cells.controlLevel || null,
      closed_on: cells.closedOn || null,
      superseded_by_id: cells.supersededBy ? successorId : null,
    }));

    const constraints = ["commitment_control_needs", "commitment_outcome", "commitment_superseded_by"];
    const kept = await allHold(client, constraints, rows);

    // One that names nobody comes in with another status than its own.
    const entered = (await checked(space)).map((entry) => entry !== null && !entry.isHeldBack);
    expect(space.filter((_cells, place) => entered[place] !== kept[place])).toEqual([]);
    expect(new Set(entered)).toEqual(new Set([true, false]));
  });

  it("is standing with an interval and no date, or has no interval", async () => {
    const dates = ["", "2026", "2026-12-31"];
    const space = combinations({ reportInterval: ["", "0", "1", "90", "9999"], control: dates, promised: dates });
    const rows = (await checked(space)).flatMap((entry) =>
      entry
        ? {
            standing: entry.reportInterval !== null,
            report_interval: entry.reportInterval,
            control_edtf: entry.control?.edtf,
            promised_edtf: entry.promised?.edtf,
          }
        : [],
    );

    expect(rows.some(({ standing }) => standing)).toBe(true);
    expect(await refusedRows(client, "commitment_standing", rows)).toEqual([]);
  });
});
