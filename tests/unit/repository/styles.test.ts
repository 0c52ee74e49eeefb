import path from "node:path";
import { describe, expect, it } from "vitest";
import { read, trackedFiles } from "./tracked-files";

const code = trackedFiles.filter((file) => /^(app|components)\/.*\.tsx?$/.test(file));
const source = code.map(read).join("\n");
const ofComponents = trackedFiles.filter((file) => /^components\/.*\.css$/.test(file));

describe("CSS beside components", () => {
  it("is brought in once, by app/globals.css and into the layer that utilities win over", () => {
    const imports = [...read("app/globals.css").matchAll(/@import "(\.\.\/.+)" layer\(components\);/g)];

    expect(imports.map((match) => path.posix.join("app", match[1] ?? "")).sort()).toEqual([...ofComponents].sort());
  });

  it("is imported by no other file", () => {
    const imports = code.filter((file) => /import "(?!\.\/globals\.css)(\.|@\/).*\.css"/.test(read(file)));

    expect(imports).toEqual([]);
  });

  it("names columns, and counts none", () => {
    expect(ofComponents.filter((file) => /:nth-child|:nth-of-type/.test(read(file)))).toEqual([]);
  });

  it.each([...ofComponents, "app/globals.css"])("%s says nothing of a class that no element has", (file) => {
    const classes = new Set([...read(file).matchAll(/\.([a-z][a-z-]+)(?=[^{}";]*\{)/g)].map((match) => match[1] ?? ""));

    expect([...classes].filter((name) => !isUsed(name))).toEqual([]);
  });
});

/** Among the words of a string as it stands, or put together there from a beginning and a tone: `mark-${tone}`. */
function isUsed(name: string): boolean {
  const [, beginning] = /^(.+-)[a-z]+$/.exec(name) ?? [];
  const isWhole = new RegExp(`["'\`]([^"'\`\\n]* )?${name}( [^"'\`\\n]*)?["'\`]`).test(source);
  return isWhole || (beginning !== undefined && source.includes(`${beginning}\${`));
}
