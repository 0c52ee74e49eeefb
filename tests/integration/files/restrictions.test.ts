import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { restrictions } from "@/lib/files/sandbox/run-sandboxed";

function denied(attempt: string): string {
  const code = `try { ${attempt}; console.log("done") } catch (error) { console.log(error.code) }`;
  return spawnSync(process.execPath, [...restrictions(), "--eval", code], { encoding: "utf8" }).stdout.trim();
}

it.each([
  ["read the settings", 'require("fs").readFileSync("package.json")'],
  ["read the system's users", 'require("fs").readFileSync("/etc/passwd")'],
  ["list a folder", 'require("fs").readdirSync("lib")'],
  ["write", 'require("fs").writeFileSync("lib/files/a.txt", "")'],
  ["start a program", 'require("child_process").execSync("true")'],
])("the process that reads files may not %s", (_what, attempt) => {
  expect(denied(attempt)).toBe("ERR_ACCESS_DENIED");
});

it("may read its own code, so that the refusals above are the permission's", () => {
  expect(denied('require("fs").readFileSync("lib/files/sandbox/text-parser-process.ts")')).toBe("done");
});
