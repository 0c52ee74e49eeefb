import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { read, root } from "./tracked-files";

const asking = [
  "new Date()",
  "{ at: new Date(Date.now() - 9) }",
  "Date()",
  "performance.now()",
  "process.hrtime.bigint()",
];
const handedIn = ["new Date(moment)", 'new Date("2026-11-30T12:00:00Z")', "Date.UTC(2026, 10, 30)"];

const tree = mkdtempSync(path.join(tmpdir(), "pacta-clocks-"));
afterAll(() => rmSync(tree, { recursive: true }));
for (const file of ["biome.json", "scripts/lint"])
  cpSync(path.join(root, file), path.join(tree, file), { recursive: true });
for (const [place, code] of asking.entries()) {
  put(`lib/asking-${place}.ts`, code);
  put(`server/asking-${place}.ts`, code);
}
for (const [place, code] of handedIn.entries()) put(`lib/handed-in-${place}.ts`, code);
const said = lint();

function put(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), `export const result = (moment: Date) => [moment, ${code}];\n`);
}

function lint(): string {
  const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
  const options = ["--vcs-enabled=false", "--max-diagnostics=none", "."];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, "lint", ...options], { cwd: tree, encoding: "utf8" });
  return stdout + stderr;
}

describe("the clock of a web server", () => {
  it.each([...asking.entries()])("is not asked in lib (%i: %s)", (place) => {
    expect(said).toMatch(new RegExp(`^lib/asking-${place}\\.ts:\\d+:\\d+ plugin `, "m"));
  });

  it.each([...handedIn.entries()])("has nothing to do with a moment that was handed in (%i: %s)", (place) => {
    expect(said).not.toContain(`lib/handed-in-${place}.ts`);
  });

  it("is in no default of the schema: Prisma itself fills in now() and @updatedAt", () => {
    expect(read("prisma/schema.prisma")).not.toMatch(/@default\(now\(\)\)|@updatedAt/);
  });

  it("tells the server how long a start takes", () => {
    expect(said).not.toContain("server/asking");
  });
});
