import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { migrationsFolder, readMigrationFiles } from "@/server/migrations/migration-files";

it("begins every migration's name with a time of its own, so that every way of sorting gives one order", async () => {
  const names = (await readMigrationFiles(migrationsFolder)).map(({ name }) => name);

  const times = names.map((name) => /^\d{14}(?=_[a-z_]+$)/.exec(name)?.[0]);

  expect(times).not.toContain(undefined);
  expect(new Set(times).size).toBe(names.length);
});

it("applies them without Prisma: with Node and the Postgres client alone", async () => {
  const folder = path.resolve(migrationsFolder, "../../server/migrations");
  const sources = await Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file), "utf8")));

  const imported = sources.flatMap((source) => [...source.matchAll(/from "(.+)"/g)].map((match) => match[1] ?? ""));

  expect(new Set(imported.filter((name) => !/^(node:|\.\/)/.test(name)))).toEqual(new Set(["pg"]));
});
