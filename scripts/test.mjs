// `npm test`: everything that must hold, from a fresh clone. `--without-browser` leaves out the build and the journeys.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { checkNode, install, node, root, run, seconds } from "./prepare.mjs";

const withBrowser = !process.argv.includes("--without-browser");
const reports = path.join(root, "test-results");
const total = { passed: 0, failed: 0, skipped: 0 };

checkNode();
await install();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.NEXT_TELEMETRY_DISABLED = "1";

await check("Database client", ["--import", "tsx", "scripts/generate.ts"]);
await check("Route types", ["node_modules/next/dist/bin/next", "typegen"]);
// Beside the steps that leave a processor free. It says nothing before its end.
const types = check("Types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]);
await check("Format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]);
await check("Imports", [
  "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
  "--output-type",
  "err-long",
  ".",
]);
await vitest("Unit tests", "unit");
await types;
await vitest("Integration tests", "integration");
if (withBrowser && (await check("Build", ["--import", "tsx", "scripts/build.ts"]))) await journeys();

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function check(name, args) {
  const isGood = (await step(name, args)) === 0;
  total[isGood ? "passed" : "failed"] += 1;
  return isGood;
}

async function vitest(name, project) {
  const report = path.join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await step(name, ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters]);
  const result = read(report);
  add(
    code,
    result?.numPassedTests,
    result?.numFailedTests,
    (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  );
}

async function journeys() {
  const code = await step("Journeys in the browser", ["node_modules/@playwright/test/cli.js", "test"]);
  const stats = read(path.join(reports, "journeys.json"))?.stats;
  add(code, stats?.expected, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), stats?.skipped);
}

// A run that failed without a failed test (a file that does not load, no report at all) still counts as one failure.
function add(code, passed = 0, failed = 0, skipped = 0) {
  total.passed += passed;
  total.failed += code !== 0 && failed === 0 ? 1 : failed;
  total.skipped += skipped;
}

async function step(name, args) {
  const started = Date.now();
  console.log(`\n── ${name} …`);
  const code = await run(node(), args);
  console.log(`── ${name}: ${code === 0 ? "good" : "FAILED"} (${seconds(started)} s)`);
  return code;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
