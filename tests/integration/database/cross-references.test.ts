import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "@/server/run-node";

const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** The files below these folders, by their paths from the top. */
function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|sql)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
}

const named = (file: string, pattern: RegExp): string[] => [...new Set(read(file).match(pattern))];

const sql = filesIn("prisma/sql");
const folders = ["lib", "server", "tests/bench"];
const code = filesIn(...folders).filter((file) => !file.startsWith("lib/generated/"));

/** Every place of SQL with every file of TypeScript that it names, and the other way round. */
const fromSql = sql.flatMap((file) =>
  named(file, /\b(lib|server|tests\/bench)\/[\w./-]+\.ts\b/g).map((other) => [file, other]),
);
const fromCode = code.flatMap((file) => named(file, /\bprisma\/sql\/[\w-]+\.sql\b/g).map((other) => [other, file]));

it("names in each file of prisma/sql the rules of TypeScript that name it, and no other", () => {
  expect(fromSql.length).toBeGreaterThan(20);
  expect(fromSql.map(String).sort()).toEqual(fromCode.map(String).sort());
});

it("names only records of decisions that there are", () => {
  const decisions = readdirSync(path.join(root, "docs/decisions")).map((file) => `docs/decisions/${file}`);

  for (const file of sql) {
    const records = named(file, /\bdocs\/decisions\/[\w-]+\.md\b/g);
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter((record) => !decisions.includes(record))).toEqual([]);
  }
  for (const file of filesIn("components", ...folders)) {
    expect(named(file, /\bdocs\/decisions\/[\w-]+\.md\b/g).filter((record) => !decisions.includes(record))).toEqual([]);
  }
});

it("names only files of prisma/sql that there are", () => {
  const others = sql.flatMap((file) => named(file, /\b[\w-]+\.sql\b/g).map((other) => `prisma/sql/${other}`));

  expect(others.filter((other) => !sql.includes(other))).toEqual([]);
});
