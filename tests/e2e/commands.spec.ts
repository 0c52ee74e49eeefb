import { runNode } from "@/server/run-node";
import { expect, test } from "@/tests/support/app";
import { asRoles } from "@/tests/support/template-server";

const FILE = "tests/fixtures/joint-statement-kk.pdf";

test("an administrator's commands run as they were built, without a loader", async ({ app }) => {
  const command = (...args: string[]) =>
    runNode(["scripts/command.mjs", ...args], { DATABASE_URL: asRoles(app.databaseUrl).verifier, PACTA_DEMO: "1" });

  expect(await command("verify-audit")).toContain("unbroken");
  expect(JSON.parse(await command("extract", FILE))).not.toEqual([]);
  expect(await command("create-admin", "--help")).toContain("npm run create-admin");
  expect(await command("database-roles", "--print")).toContain("pacta_verifier");
});
