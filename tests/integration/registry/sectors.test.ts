import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { listRegistryHistory } from "@/lib/registry/queries";
import { listSectorChoices, listSectors } from "@/lib/registry/sectors/queries";
import { addSector, saveSector, sectorInput } from "@/lib/registry/sectors/save-sector";
import { aSector } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let admin: Viewer;
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  for (const code of ["transport", "energy", "water"]) await aSector(code);
});

const formOf = (given: Record<string, string> = {}) =>
  sectorInput.parse({
    version: "0",
    key: randomUUID(),
    code: "space",
    after: "transport",
    nameKk: "Ғарыш",
    nameRu: "Космос",
    nameEn: "Space",
    nameJa: "宇宙",
    ...given,
  });
const order = async () => (await listSectorChoices(admin)).map(({ code }) => code);

it("adds a sector at its place, with its event, once however often the form comes", async () => {
  const before = await order();
  const form = formOf();

  const first = await addSector(admin, form);
  const again = await addSector(admin, form);

  expect(first).toMatchObject({ ok: true, value: { isRepeat: false } });
  expect(again).toMatchObject({ ok: true, value: { isRepeat: true } });
  expect(await order()).toEqual(before.flatMap((code) => (code === "transport" ? [code, "space"] : [code])));
  expect(await db().sector.findUnique({ where: { code: "space" } })).toMatchObject({ version: 1, nameKk: "Ғарыш" });
  const told = await listRegistryHistory(admin, "administer_sectors", "sector:space");
  expect(told.map(({ event }) => event)).toEqual([{ kind: "sector_added", code: "space" }]);
  expect((await verifyHistory(db())).flaws).toEqual([]);
});

it("goes on with it as with any other", async () => {
  await addSector(admin, formOf({ code: "sport", after: "" }));

  const result = await saveSector(admin, formOf({ code: "sport", version: "1", after: "water", nameEn: "Sports" }));

  expect(result.ok).toBe(true);
  expect((await order()).indexOf("sport")).toBe((await order()).indexOf("water") + 1);
});

it("takes two at once", async () => {
  const both = await Promise.all(["culture", "health"].map((code) => addSector(admin, formOf({ code }))));

  expect(both.every(({ ok }) => ok)).toBe(true);
});

it("refuses a code in use, one that is none, and everyone but administrators", async () => {
  expect(await addSector(admin, formOf({ code: "energy" }))).toMatchObject({
    details: { field: "code", problem: "code_taken" },
  });
  for (const code of ["new", "Space", "космос", ""]) expect(() => formOf({ code })).toThrow(/sector_code/);
  for (const role of ["coordinator", "executor", "head", "observer"] as const) {
    expect(await addSector(await aUser({ role }), formOf({ code: "art" }))).toEqual({
      ok: false,
      refusal: "forbidden",
    });
  }
});

it("is listed a page at a time, each sector once and in its order", async () => {
  for (const code of Array.from({ length: 35 }, (_, place) => `more_${"x".repeat(place + 1)}`))
    await addSector(admin, formOf({ code, after: "" }));

  const read: string[] = [];
  for (let after: string | undefined, pages = 0; pages === 0 || after !== undefined; pages++) {
    const { rows, next } = await listSectors(admin, { after });
    expect(rows.length).toBeLessThanOrEqual(50);
    read.push(...rows.map(({ code }) => code));
    after = next ?? undefined;
  }

  expect(read).toEqual(await order());
  expect(await listSectors(admin, { after: "gone" })).toEqual({ rows: [], next: null });
});
