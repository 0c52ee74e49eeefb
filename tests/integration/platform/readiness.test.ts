import { mkdtemp, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { testDatabase } from "@/tests/support/database";

testDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pacta-readiness-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The readiness of a process whose data folder is this one. */
async function readinessOf(dataFolder: string): Promise<string> {
  vi.resetModules();
  process.env.PACTA_DATA = dataFolder;
  const { checkReadiness } = await import("@/lib/health/check-readiness");
  return checkReadiness();
}

it("is ready where the embedded database has room, and where there is none", async () => {
  expect(await readinessOf(folder)).toBe("ok");
  await symlink(os.tmpdir(), path.join(folder, "postgres"));
  expect(await readinessOf(folder)).toBe("ok");
  await rm(path.join(folder, "postgres"));
});

// A file system of Linux that never has room.
it.runIf(process.platform === "linux")("is not ready when the disk of the embedded database is full", async () => {
  await symlink("/proc", path.join(folder, "postgres"));

  expect(await readinessOf(folder)).toBe("disk");
});
