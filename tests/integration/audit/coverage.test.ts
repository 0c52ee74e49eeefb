import { expect, it } from "vitest";
import { readCoverage } from "@/lib/audit/verify/coverage";
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

it("names a table that it does not know", async () => {
  await db().$executeRaw`CREATE TABLE later (id int)`;

  expect((await readCoverage(db())).unknown).toEqual(["public.later"]);
});
