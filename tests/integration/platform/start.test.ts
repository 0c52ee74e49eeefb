import { createServer } from "node:net";
import { expect, it } from "vitest";
import { anyFreePort } from "@/server/free-port";
import { type EnvironmentOverrides, runNode } from "@/server/run-node";

/** Starts Pacta with settings it must refuse, and answers what it says. */
async function refusalWith(settings: EnvironmentOverrides): Promise<string> {
  const refused = runNode(["--import", "tsx", "server/start.ts"], { DATABASE_URL: undefined, ...settings });
  return refused.then(
    () => "it started",
    (error: Error) => error.message,
  );
}

it("says that the port is taken and names the next free one", async () => {
  const port = await anyFreePort();
  const other = createServer().listen(port, "127.0.0.1");

  const said = await refusalWith({ PORT: String(port), HOST: "127.0.0.1" });

  other.close();
  expect(said).toMatch(
    new RegExp(`ended with 1:\nPort ${port} is taken. The next free one is \\d+: PORT=\\d+ npm start$`),
  );
});

it.each([
  ["PORT", { PORT: "abc" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/pacta" }],
  ["PACTA_TIME_ZONE", { PACTA_TIME_ZONE: "Asia/Nowhere" }],
  ["PACTA_SECRET", { DATABASE_URL: "postgresql://localhost/pacta", PACTA_DEMO: "0", PACTA_SECRET: "short" }],
])("stops at a wrong %s with one sentence that names it", async (name, settings) => {
  const said = await refusalWith(settings);

  expect(said).toMatch(new RegExp(`ended with 1:\n${name} must be [^\n]+$`));
});

it("says that this machine has no such address", async () => {
  expect(await refusalWith({ HOST: "203.0.113.7" })).toContain("This machine has no address 203.0.113.7 (HOST).");
});
