import { beforeAll, expect, it } from "vitest";
import { findInterposed } from "@/lib/audit/verify/find-interposed";
import { settle } from "@/lib/audit/verify/queries";
import { db } from "@/lib/db";
import { knownTriggers } from "@/scripts/verify-audit/known-triggers";
import { runNode } from "@/server/run-node";
import { testDatabase } from "@/tests/support/database";
import { asRoles } from "@/tests/support/template-server";

const database = testDatabase({}, "superuser");

let triggers: string[] = [];
beforeAll(async () => {
  triggers = await knownTriggers();
});

class TakenBack extends Error {}

/** What is found after these statements, which are taken back. */
async function foundAfter(...statements: string[]): Promise<string[]> {
  let found: string[] = [];
  const tampering = db().$transaction(async (tx) => {
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
    await settle(tx);
    found = await findInterposed(tx, triggers);
    throw new TakenBack();
  });
  await expect(tampering).rejects.toThrow(TakenBack);
  return found;
}

it("finds nothing in a database as it was migrated", async () => {
  expect(triggers.length).toBeGreaterThan(50);
  expect(await foundAfter()).toEqual([]);
});

it.each<[string, string[], string[]]>([
  [
    "row-level security and a policy",
    [
      "ALTER TABLE commitment ENABLE ROW LEVEL SECURITY",
      "CREATE POLICY nothing ON commitment FOR SELECT TO pacta_app USING (false)",
    ],
    ["policy nothing of public.commitment", "row-level security of public.commitment"],
  ],
  ["a rule", ["CREATE RULE lost AS ON INSERT TO note DO INSTEAD NOTHING"], ["rule lost of public.note"]],
  [
    "a child that brings rows of its own",
    ["CREATE SCHEMA aside", "CREATE TABLE aside.more () INHERITS (public.evidence)"],
    ["aside.more inherits from evidence"],
  ],
  [
    "a view in the schema that is named like the role",
    ["CREATE SCHEMA pacta_app", "CREATE VIEW pacta_app.users AS SELECT * FROM public.users"],
    ["relation pacta_app.users"],
  ],
  [
    "a function that is looked up first",
    ["CREATE SCHEMA pacta_app", "CREATE FUNCTION pacta_app.lower(uuid) RETURNS text LANGUAGE sql RETURN ''"],
    ["function pacta_app.lower"],
  ],
  [
    "a trigger that is gone",
    ["DROP TRIGGER audit_event_chain ON audit_event"],
    ["trigger public.audit_event audit_event_chain is missing"],
  ],
  [
    "a trigger that is off",
    ["ALTER TABLE commitment DISABLE TRIGGER commitment_is_kept"],
    ["trigger public.commitment commitment_is_kept is not enabled"],
  ],
  [
    "a trigger more",
    ["CREATE TRIGGER more BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION refuse_change()"],
    ["trigger public.note more is unknown"],
  ],
])("names %s", async (_what, statements, expected) => {
  expect(await foundAfter(...statements)).toEqual(expected);
});

it("names a view in the place of a table", async () => {
  const moved = ["ALTER TABLE report_request RENAME TO kept", "CREATE VIEW report_request AS SELECT * FROM kept"];

  expect(await foundAfter(...moved)).toContain("public.report_request is no plain table");
});

it("names the settings of the application's role and of the database", async () => {
  const [{ name } = { name: "" }] = await db().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;

  expect(
    await foundAfter(
      "CREATE SCHEMA front",
      "CREATE VIEW front.anything AS SELECT 1 AS one",
      `ALTER ROLE pacta_app IN DATABASE ${name} SET search_path = front, public`,
      `ALTER DATABASE ${name} SET statement_timeout = '1ms'`,
    ),
  ).toEqual([
    "relation front.anything",
    `setting search_path of role pacta_app of database ${name}`,
    `setting statement_timeout of database ${name}`,
  ]);
});

it("fails npm run audit:verify, asked by the verifier's own role", async () => {
  const verify = () =>
    runNode(["--import", "tsx", "scripts/verify-audit.ts"], { DATABASE_URL: asRoles(database.url()).verifier });
  expect(await verify()).toContain("unbroken");

  await db().$executeRaw`ALTER TABLE commitment ENABLE ROW LEVEL SECURITY`;
  await expect(verify()).rejects.toThrow(
    /ended with 1:\nStands between the application and what is proven: row-level security of public\.commitment\./,
  );
}, 60_000);
