import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { connectionsWithin } from "@/server/web/connections-within";

const wanted = { most: 2000, mostPerAddress: 400, stalledMs: 1000, longMs: 15_000 };

beforeEach(() => {
  vi.spyOn(log, "warn").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  [Number.POSITIVE_INFINITY, 2000, 400],
  [4096, 2000, 400],
  [1024, 824, 164],
  [64, 5, 1],
])("with %d files that may be open holds %d connections, %d of one address", (openFiles, most, mostPerAddress) => {
  expect(connectionsWithin(wanted, openFiles)).toMatchObject({ most, mostPerAddress });
  expect(vi.mocked(log.warn).mock.calls.length).toBe(most < wanted.most ? 1 : 0);
});

it.skipIf(process.platform === "win32")("knows how many files this process may open", async () => {
  const module = JSON.stringify(`${process.cwd()}/server/web/connections-within.ts`);
  const program = `import(${module}).then(({ connectionsWithin: c }) => console.log(c(${JSON.stringify(wanted)}).most))`;
  const run = `ulimit -n 512 && exec "${process.execPath}" --import tsx --input-type=module -e '${program}'`;
  const { stdout } = await promisify(execFile)("sh", ["-c", run], {
    env: { ...process.env, PACTA_LOG_LEVEL: "silent" },
  });
  expect(stdout.trim()).toBe("312");
});
