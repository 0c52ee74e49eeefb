import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { otherHalves, rightImports, type Wrong, wrongImports } from "./imports-right-and-wrong";
import { read, root } from "./tracked-files";

const tree = mkdtempSync(path.join(tmpdir(), "pacta-imports-"));
afterAll(() => rmSync(tree, { recursive: true }));

const plain = "export type Word = string;\nexport const word = 1;\n";
const folders = [
  "app",
  "components",
  "components/ui",
  "messages",
  "prisma",
  "scripts",
  "server",
  "tests",
  "lib/unheard",
];
const layers = [...read("scripts/imports/layers.mjs").matchAll(/\bname: "(\w+)"/g)].map((match) => `lib/${match[1]}`);
const asked = [
  "access/scope",
  "commitments/actions/close",
  "commitments/list/row",
  "releases/queries",
  "import/keep-upload",
];

for (const folder of [...folders, ...layers]) put(`${folder}/word.ts`, plain);
for (const file of asked) put(`lib/${file}.ts`, plain);
for (const name of ["next", "dev-only", "unnamed"]) {
  put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
  put(`node_modules/${name}/index.js`, "export const word = 1;\n");
}
put("package.json", JSON.stringify({ dependencies: { next: "1.0.0" }, devDependencies: { "dev-only": "1.0.0" } }));
put("tsconfig.json", JSON.stringify({ compilerOptions: { module: "esnext", paths: { "@/*": ["./*"] } } }));
for (const [, file, text] of wrongImports) put(file, text);
for (const [file, text] of [...otherHalves, ...rightImports]) put(file, text);

type Report = {
  summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
};
const { summary } = lookOver(tree);

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), text);
}

function lookOver(folder: string): Report {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const config = path.join(root, ".dependency-cruiser.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [program, "--config", config, "--output-type", "json", "."], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

function reportedAt(file: string): string[] {
  return summary.violations.flatMap(({ from, rule }) => (from === file ? [rule.name] : []));
}

describe("the law of imports", () => {
  it.each(wrongImports)("%s reports %s", (rule: Wrong[0], file: Wrong[1]) => {
    expect(reportedAt(file)).toContain(rule);
  });

  it.each(rightImports)("has nothing against %s", (file) => {
    expect(reportedAt(file)).toEqual([]);
  });

  it("has a wrong import here for every rule", () => {
    const rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);

    expect([...new Set(wrongImports.map(([rule]) => rule))].toSorted()).toEqual(rules.toSorted());
  });
});
