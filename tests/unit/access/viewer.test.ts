import { expect, it } from "vitest";
import type { Actor } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { viewerOfRow } from "@/lib/auth/viewer-of-row";
import { read, trackedFiles } from "../repository/tracked-files";

const sources = trackedFiles.filter((file) => /\.tsx?$/.test(file) && file !== "tests/unit/access/viewer.test.ts");
const having = (pattern: RegExp) => sources.filter((file) => pattern.test(read(file)));

const row = {
  id: "1",
  name: "Асель",
  nameKk: "Әсел",
  nameRu: null,
  nameEn: null,
  nameJa: null,
  email: "asel@test.pacta",
  role: "admin" as const,
  organisationId: "2",
  authorityLevel: null,
  language: null,
  readsCaptures: false,
};

it("is made of a row by lib/auth, and no plain object is one", () => {
  const made: Viewer = viewerOfRow(row);
  // @ts-expect-error: it has every field, and nobody has read it.
  const forged: Viewer = row;
  const part: Actor = { role: "admin", organisationId: "2", authorityLevel: null };

  expect([made, forged]).toEqual([row, row]);
  expect(made).toMatchObject(part);
});

it("is made nowhere else, and by tests in one place", () => {
  expect(having(/\bas (unknown as )?Viewer\b/)).toEqual(["lib/auth/viewer-of-row.ts"]);
  expect(having(/\bviewerOfRow\b/)).toEqual([
    "lib/auth/queries.ts",
    "lib/auth/viewer-of-row.ts",
    "tests/support/build-people.ts",
  ]);
});

it("is changed nowhere: a copy with another role would still be one", () => {
  expect(having(/\.\.\.viewer\b/)).toEqual([]);
});

it("is looked at by every function that takes one", () => {
  expect(having(/\b_viewer\b/)).toEqual([]);
});
