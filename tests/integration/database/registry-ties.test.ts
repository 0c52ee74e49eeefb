import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { checkOrganisations } from "@/lib/import/check/check-organisations";
import { organisationInput } from "@/lib/registry/organisations/inputs";
import { saveOrganisation } from "@/lib/registry/organisations/save-organisation";
import { roles } from "@/lib/vocabulary/people";
import { aCapture } from "@/tests/support/build-capture";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { organisationForm, sendOrganisation } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";
import { combinations } from "./check-constraints";

/* prisma/sql/registry-guards.sql, and what lib/registry and lib/import refuse before it. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

/** Ends a transaction that nothing has refused, so that nothing of it stays. */
const takenBack: [sql: string] = ["SELECT 1 / 0"];

let client: pg.Client;
let admin: Viewer;
beforeAll(async () => {
  client = await rawSql(database.url());
  admin = await aUser({ role: "admin" });
});
afterAll(() => client.end());

/** A tie with the organisation's next version and its event. */
function tieOf(column: string, id: string | undefined, to: string | null): [string, ...unknown[]][] {
  return [
    [`UPDATE organisation SET ${column} = $2, version = version + 1 WHERE id = $1`, id, to],
    [
      `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
       SELECT 'organisation:' || id, version, 'organisation_changed', '{"kind":"organisation_changed","changes":{}}', now(), '', ''
       FROM organisation WHERE id = $1`,
      id,
    ],
  ];
}

describe.each(["parent", "successor"] as const)("a %s", (tie) => {
  const rings = ["organisation_parent_ring", "organisation_successor_ring", "organisation_not_own_relative"];
  const column = `${tie}_id`;
  const none = ["", "a", "b", "c"] as const;

  it("leads back to nobody: every way to tie three organisations", async () => {
    const context = { homeSide: "KZ", codes: new Set<string>(), sectors: new Map() };
    const headers = ["code", "nameRu", "validTo", tie];
    const mapping = Object.fromEntries(headers.map((header, place) => [header, place]));

    for (const to of combinations({ a: none, b: none, c: none })) {
      const ties = Object.entries(to);
      const ids = new Map<string, string>();
      for (const [name] of ties) ids.set(name, (await anOrganisation({ validTo: new Date("2030-01-01") })).id);
      const set = ties.map(([from, other]) => tieOf(column, ids.get(from), ids.get(other) ?? null));
      const written = await refusedBy(client, ...set.flat());

      const rows = ties.map(([from, other]) => [`org-${from}`, "Имя", "2030-01-01", other && `org-${other}`]);
      const { problems } = await checkOrganisations({ headers, mapping, defaults: {}, rows, firstRow: 2 }, context);

      expect([to, written === "committed" ? written : rings.includes(written)]).toEqual([
        to,
        problems.length === 0 ? "committed" : problems.every(({ problem }) => problem === "ring"),
      ]);
    }
  });

  it("is refused in the form where the database refuses it", async () => {
    for (const { b, c, a } of combinations({ b: ["", "c"] as const, c: ["", "b", "a"] as const, a: none })) {
      if (b === "c" && c === "b") continue;
      const validTo = new Date("2030-01-01");
      const made = {
        a: await anOrganisation({ validTo }),
        b: await anOrganisation({ validTo }),
        c: await anOrganisation({ validTo }),
      };
      const idOf = (name: "" | "a" | "b" | "c") => (name ? made[name].id : null);
      const tieTo = (from: "a" | "b" | "c", other: typeof a) => tieOf(column, made[from].id, idOf(other));
      expect(await refusedBy(client, ...tieTo("b", b), ...tieTo("c", c))).toBe("committed");
      const isRefused = rings.includes(await refusedBy(client, ...tieTo("a", a), takenBack));

      const form = {
        id: made.a.id,
        version: "1",
        code: made.a.code,
        validTo: "2030-01-01",
        [`${tie}Id`]: idOf(a) ?? "",
      };
      const input = organisationInput.safeParse(organisationForm(form));
      const isTaken = input.success && (await saveOrganisation(admin, input.data)).ok;

      expect([{ a, b, c }, isTaken]).toEqual([{ a, b, c }, !isRefused]);
    }
  });
});

describe("a side", () => {
  const uses: [string, (organisation: { id: string; side: string }) => Promise<unknown>][] = [
    ["nothing", async () => undefined],
    ["a person", ({ id }) => aUser({ role: "executor", organisationId: id })],
    ["a part", ({ id, side }) => aCommitment({ assignments: [{ organisationId: id, side, role: "co_executor" }] })],
    ["a part in a proposal", ({ id, side }) => propose(id, side)],
  ];

  async function propose(organisationId: string, side: string) {
    const { proposals } = await aCapture(await aUser());
    const statementId = proposals[0]?.id ?? "";
    await db().proposalOwner.create({ data: { statementId, organisationId, side, role: "lead" } });
  }

  it.each(uses)("of an organisation with %s is kept by the form and by the database alike", async (_what, use) => {
    const organisation = await anOrganisation();
    await use(organisation);

    const written = await refusedBy(
      client,
      ["UPDATE organisation SET side = 'UZ' WHERE id = $1", organisation.id],
      takenBack,
    );
    const outcome = await sendOrganisation(admin, organisationForm({ ...organisation, version: "1", side: "UZ" }));

    const problem = outcome.ok ? null : outcome.details?.problem;
    expect([written, problem]).toEqual(
      problem === null ? ["division by zero", null] : ["organisation_side_stays", "side_in_use"],
    );
  });
});

it("never leaves an installation without anybody who may administer people", async () => {
  for (const role of roles) {
    const { id } = role === "admin" ? admin : await aUser({ role });
    const shutOut = "UPDATE users SET disabled_at = now() WHERE id = $1";
    const isKept = (await refusedBy(client, [shutOut, id], takenBack)) === "an_admin_stays";

    expect([role, isKept]).toEqual([role, canAdminister({ role }, "administer_people")]);
  }
});
