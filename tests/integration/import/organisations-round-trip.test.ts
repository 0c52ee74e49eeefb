import { beforeAll, expect, it } from "vitest";
import { organisationsCsv } from "@/app/(tracker)/settings/registry/organisations/export.csv/organisations-csv";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { organisationsForFile } from "@/lib/registry/organisations/for-file";
import { languages } from "@/lib/vocabulary/languages";
import { aSector } from "@/tests/support/build-commitment";
import { csvFile, importFile, problemsOf, uploadAndMap } from "@/tests/support/build-import";
import { aUser } from "@/tests/support/build-people";
import { organisationForm, sendOrganisation } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let admin: Viewer;
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  await aSector("transport");
  await aSector("energy");
  const add = async (given: Record<string, unknown>) => {
    const result = await sendOrganisation(admin, organisationForm(given));
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.value.id;
  };
  const successorId = await add({
    code: "trip-new",
    nameKk: "Министрлік",
    nameRu: "«Новое», министерство",
    nameEn: "=Ministry",
    nameJa: "省",
    shortKk: "М",
    shortRu: "НМ",
    shortEn: "NM",
    shortJa: "省",
    validFrom: "2020-01-31",
    sectors: ["transport", "energy"],
  });
  const parentId = await add({ code: "trip-top", side: "JP", original: "ja", nameRu: "", nameJa: "外務省" });
  await add({ code: "trip-low", side: "JP", original: "en", nameRu: "", nameEn: "Bureau", parentId });
  await add({ code: "trip-old", validTo: "31.12.2019", successorId, sectors: ["energy"] });
});

it.each(languages)("gives the same organisations again from their own file, headed in %s", async (language) => {
  const mine = async (prefix: string) =>
    (await organisationsForFile(admin)).filter(({ code }) => code.startsWith(`${prefix}-`));
  const prefix = `back${language}`;
  const file = organisationsCsv(await mine("trip"), language).replaceAll("trip-", `${prefix}-`);

  const result = await importFile(admin, Buffer.from(file), "organizatsii.csv");

  expect(result).toEqual({ ok: true, value: { rows: 4 } });
  const back = JSON.stringify(await mine(prefix));
  expect(JSON.parse(back.replaceAll(`${prefix}-`, "trip-"))).toEqual(await mine("trip"));
});

it("asks those first that answered for a sector before", async () => {
  const ties = await db().organisationSector.findMany({
    where: { sectorCode: "energy" },
    orderBy: { position: "asc" },
  });

  expect(new Set(ties.map(({ position }) => position)).size).toBe(ties.length);
});

it("tells of a sector nobody knows", async () => {
  const file = csvFile([
    ["Код", "Название", "За какие сферы отвечает"],
    ["kz-x", "Имя", "transport; астрология"],
  ]);

  expect(await problemsOf(admin, await uploadAndMap(admin, file))).toMatchObject([
    { row: 2, problem: "unknown_sector" },
  ]);
});

it("is nothing for a person who is no administrator", async () => {
  expect(await organisationsForFile(await aUser())).toEqual([]);
});
