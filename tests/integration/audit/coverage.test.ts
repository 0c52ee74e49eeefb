import { expect, it } from "vitest";
import { readCoverage } from "@/lib/audit/verify/coverage";
import { named, owners } from "@/lib/audit/verify/references";
import { db } from "@/lib/db";
import { testDatabase } from "@/tests/support/database";

testDatabase({}, "superuser");

it("knows of every table whether it is proven, and if not why", async () => {
  const { covered, uncovered, unknown } = await readCoverage(db());

  expect(unknown).toEqual([]);
  expect(covered).toContain("public.commitment");
  expect(uncovered.map(({ name }) => name)).toContain("public.session");
  for (const { why } of uncovered) expect(why).not.toBe("");
});

it("asks for everything that a proven row names", async () => {
  const { covered } = await readCoverage(db());
  const found = await db().$queryRaw<{ definition: string }[]>`
    SELECT r.conrelid::regclass || ' ' || pg_get_constraintdef(r.oid) AS definition FROM pg_constraint r
    WHERE r.contype = 'f' AND r.conrelid <> 'public.audit_event'::regclass AND 'public.' || r.conrelid::regclass = ANY (${covered})`;

  const asked = [...owners, ...named].map(
    ([table, columns, to, keys]) => `${table} FOREIGN KEY (${columns}) REFERENCES ${to}(${keys})`,
  );
  const definitions = found.map(({ definition }) => definition.replace(/ ON (UPDATE|DELETE) .*/, ""));
  expect(asked.sort()).toEqual(definitions.sort());
});

it("names a table that it does not know", async () => {
  await db().$executeRaw`CREATE TABLE later (id int)`;

  expect((await readCoverage(db())).unknown).toEqual(["public.later"]);
});
