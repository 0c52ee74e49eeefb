import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Cluster, startCluster } from "@/server/postgres/cluster";
import { runNode } from "@/server/run-node";
import { query } from "@/tests/support/migrations";

// A server of its own: the roles' passwords change, and all databases of a server share them.
let folder: string;
let cluster: Cluster;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pacta-roles-"));
  cluster = await startCluster(folder);
});
afterAll(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

it("prints statements for somebody else to run, or runs them, and prints the settings to keep", async () => {
  const url = cluster.url("postgres");
  const command = (...args: string[]) =>
    runNode(["--import", "tsx", "scripts/database-roles.ts", ...args], { DATABASE_URL: url });
  const address = (said: string, name: string) => new RegExp(`^${name}=(.+)$`, "m").exec(said)?.[1] ?? "";
  const whoIs = async (at: string) => (await query(at, "SELECT current_user AS name"))[0]?.name;

  const printed = await command("--print");
  const statements = printed.slice(printed.indexOf("BEGIN;"), printed.indexOf("COMMIT;") + 7);
  await query(url, statements);
  const asPrinted = address(printed, "DATABASE_URL");

  expect(await whoIs(asPrinted)).toBe("pacta_app");
  expect(statements, "what proves the password, not the password").not.toContain(new URL(asPrinted).password);

  const said = await command();

  expect(await whoIs(address(said, "DATABASE_URL"))).toBe("pacta_app");
  expect(await whoIs(address(said, "PACTA_OWNER_DATABASE_URL"))).toBe("pacta_owner");
  await expect(whoIs(asPrinted), "the former password").rejects.toThrow(/password authentication failed/);
});
