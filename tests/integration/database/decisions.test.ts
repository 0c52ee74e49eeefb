import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeInput } from "@/lib/commitments/actions";
import { outcomes } from "@/lib/vocabulary/commitments";

import { actionForm } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { allHold, combinations } from "./check-constraints";

/* prisma/sql/commitment-values.sql, and lib/commitments/actions/. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

describe("a decision", () => {
  const constraints = ["decision_outcome", "decision_superseded_by", "decision_reason"];
  const reasons = ["", " ", "\n\t", "Стороны отказались"];
  const accepts = (action: Parameters<typeof actionForm>[2], given: Record<string, string>) =>
    changeInput.safeParse(actionForm("KZ-JP-2025-01", 1, action, given)).success;

  it.each(["return", "additional_control", "reopen", "extend"] as const)("to %s needs a reason", async (type) => {
    const rows = reasons.map((reason) => ({ type, reason: reason || null }));

    expect(await allHold(client, constraints, rows)).toEqual(reasons.map((reason) => accepts(type, { reason })));
  });

  it("to put on control needs none", async () => {
    expect(await allHold(client, constraints, [{ type: "put_on_control" }])).toEqual([
      accepts("put_on_control", { leadId: randomUUID() }),
    ]);
  });

  it("to take off control needs an outcome, and what the outcome asks for", async () => {
    const space = combinations({ outcome: ["", ...outcomes], reason: reasons, supersededBy: ["", "KZ-JP-2025-02"] });
    const rows = space.map(({ outcome, reason, supersededBy }) => ({
      type: "take_off_control",
      outcome: outcome || null,
      reason: reason || null,
      superseded_by_id: outcome === "superseded" && supersededBy ? randomUUID() : null,
    }));

    const kept = await allHold(client, constraints, rows);

    expect(space.map((form, place) => ({ ...form, kept: kept[place] }))).toEqual(
      space.map((form) => ({ ...form, kept: accepts("take_off_control", form) })),
    );
  });
});
