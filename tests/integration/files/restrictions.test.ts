import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { formats } from "@/lib/files/formats";
import { readableCode } from "@/lib/files/sandbox/readable-code";
import { restrictions } from "@/lib/files/sandbox/run-sandboxed";

function attempt(format: (typeof formats)[number], code: string): string {
  const tried = `try { ${code}; console.log("done") } catch (error) { console.log(error.code) }`;
  const run = spawnSync(process.execPath, [...restrictions(readableCode(format)), "--eval", tried], {
    encoding: "utf8",
  });
  return run.stdout.trim();
}

const reading = (path: string) => `require("fs").readFileSync(${JSON.stringify(path)})`;

describe.each(formats)("the parser process of .$id", (format) => {
  const elsewhere = formats.flatMap(({ id }) => (id === format.id ? [] : [reading(`lib/files/formats/${id}`)]));

  it.each([
    ["read the settings", reading("package.json")],
    ["read the system's users", reading("/etc/passwd")],
    ["list a folder", 'require("fs").readdirSync("lib")'],
    ["write", 'require("fs").writeFileSync("lib/files/sandbox/a.txt", "")'],
    ["start a program", 'require("child_process").execSync("true")'],
    ["open the reader of another format", elsewhere[0] ?? ""],
    ["open a package that its reader does without", reading("node_modules/zod/package.json")],
  ])("may not %s", (_what, code) => {
    expect(attempt(format, code)).toBe("ERR_ACCESS_DENIED");
  });

  it("may read its own code, so that the refusals above are the permission's", () => {
    expect(attempt(format, reading("lib/files/sandbox/parser-process.ts"))).toBe("done");
    expect(attempt(format, reading(`lib/files/formats/${format.id}/read-${format.id}.ts`))).toBe("done");
  });
});
