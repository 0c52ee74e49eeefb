import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { aRelease } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";
import { change, recorded, type Statement } from "@/tests/support/raw-events";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";
import { asRoles } from "@/tests/support/template-server";

/* prisma/sql/history-tells.sql: what is written in a subtransaction, which bears a number of its own, is of the transaction all the same. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(asRoles(database.url()).app);
});
afterAll(() => client.end());

const why = { reason: "x", reasonIn: "ru" };
const note = { kind: "note_added", noteId: "x" };
const returned = { kind: "returned", from: "on_control", to: "returned", ...why };

const within: [where: string, wrapped: (event: Statement) => Statement[]][] = [
  ["a savepoint", (event) => [["SAVEPOINT s"], event, ["RELEASE s"]]],
  ["a savepoint in another one", (event) => [["SAVEPOINT s"], ["SAVEPOINT t"], event, ["RELEASE t"], ["RELEASE s"]]],
  ["a block that catches errors", (event) => [block(event)]],
];

/** DO takes no parameters: the values are put into its text. */
function block([sql, ...values]: Statement): Statement {
  const text = sql.replaceAll(/\$(\d)/g, (_, nth) => `'${String(values[Number(nth) - 1])}'`);
  return [`DO $do$ BEGIN ${text}; EXCEPTION WHEN division_by_zero THEN NULL; END $do$`];
}

describe.each(within)("in %s", (_, wrapped) => {
  it("a move that the table does not know is refused", async () => {
    const { id } = await aCommitment({ status: "on_control" });
    const [first, last] = [recorded(`commitment:${id}`, 2, returned), recorded(`commitment:${id}`, 3, note)];
    const moved = change("commitment", id, 3, "status = 'returned',");
    expect(await refusedBy(client, moved, ...wrapped(first), last)).toBe("audit_event_tells");
  });

  it("a beginning that is not so is refused", async () => {
    const id = randomUUID();
    const insert: Statement = [
      `INSERT INTO commitment (id, reference, series, number, kind, title_ru, original, sector_code, status, changed_at, version)
       SELECT $1::uuid, 'KZ-YY-2026-' || n, 'KZ-YY-2026', n, 'planned', 'Новая', 'ru', code, 'record_only', now(), 2
       FROM sector, (SELECT 10 + count(*)::int AS n FROM commitment) AS next LIMIT 1`,
      id,
    ];
    const begun = (status: string) =>
      recorded(`commitment:${id}`, 1, { kind: "commitment_captured", reference: "x", status });
    const last = recorded(`commitment:${id}`, 2, note);
    expect(await refusedBy(client, insert, ...wrapped(begun("captured")), last)).toBe("audit_event_tells");
    expect(await refusedBy(client, insert, ...wrapped(begun("record_only")), last)).toBe("committed");
  });

  it("a marking of a text and the rights of a person are refused without them", async () => {
    const [release, person] = await Promise.all([aRelease(), aUser({ role: "executor" })]);
    const [text, who] = [`release:${release.id}`, `user:${person.id}`];
    const marked = recorded(text, 2, { kind: "marking_set", marking: "restricted", ...why });
    const changed = recorded(text, 3, { kind: "release_changed", changes: {} });
    expect(await refusedBy(client, change("release", release.id, 3), ...wrapped(marked), changed)).toBe(
      "audit_event_tells",
    );
    const admin = recorded(who, 2, { kind: "user_changed", changes: { role: ["executor", "admin"] } });
    const nothing = recorded(who, 3, { kind: "user_changed", changes: {} });
    const [once, twice] = [change("users", person.id, 2), change("users", person.id, 3)];
    expect(await refusedBy(client, once, ...wrapped(admin), twice, nothing)).toBe("audit_event_tells");
  });
});
