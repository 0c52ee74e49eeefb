import { randomBytes, randomUUID } from "node:crypto";
import { test as base } from "@playwright/test";
import { createSession } from "@/lib/auth/create-session";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import { sealSession } from "@/lib/auth/session-token";
import { openDatabase } from "@/lib/db";
import type { Role } from "@/lib/vocabulary/people";
import { folderWithoutGuard } from "@/tests/e2e/authorization/without-guard";
import { SEEDED_DATABASE } from "./e2e-global-setup";
import { loadEmptyRegister } from "./empty-register";
import { asRoles, copyDatabase, onServer, TEMPLATE_DATABASE } from "./template-server";
import { startWebServer } from "./web-server";

export { expect } from "@playwright/test";

/**
 * A running production server with its own database, which holds the demonstration and is opened as the application's role;
 * `databaseUrl` is a superuser's, for what a test arranges by hand.
 */
export type App = { url: string; databaseUrl: string; secret: string };

type ForEachWorker = {
  /** Specs that name another instance get a server and database of their own; the rest of a worker's specs share one. */
  instance: string;
  /** Served with the guard before the framework taken out where this is false. */
  isGuarded: boolean;
  /** With the demonstration, or with nothing but sectors, organisations and people. */
  holds: "demonstration" | "people";
  /** Settings of this instance beside those of every one. */
  settings: Record<string, string>;
  app: App;
};

type ForEachTest = {
  /** Signs this test's browser in without the form, as the demonstration's account of that role. */
  signedInAs(role: Role): Promise<void>;
};

export const test = base.extend<ForEachTest, ForEachWorker>({
  instance: ["shared", { scope: "worker", option: true }],
  isGuarded: [true, { scope: "worker", option: true }],
  holds: ["demonstration", { scope: "worker", option: true }],

  settings: [{}, { scope: "worker", option: true }],

  app: [
    async ({ instance, isGuarded, holds, settings }, use) => {
      const server = process.env.PACTA_TEST_SERVER;
      if (!server) throw new Error("The journeys' Postgres is brought up by playwright.config.ts.");
      const name = `e2e_${instance}_${randomUUID().slice(0, 8)}`;
      const template = holds === "people" ? TEMPLATE_DATABASE : SEEDED_DATABASE;
      const databaseUrl = await copyDatabase(server, template, name);
      if (holds === "people") await loadEmptyRegister(databaseUrl);
      const secret = randomBytes(33).toString("base64url");
      const own = {
        DATABASE_URL: asRoles(databaseUrl).app,
        PACTA_SECRET: secret,
        PACTA_DEMO: "1",
        PACTA_WEB_PROCESSES: "1",
      };
      const unguarded = isGuarded ? null : await folderWithoutGuard();
      const web = await startWebServer(Object.assign(own, settings), { folder: unguarded?.folder });

      await use({ url: web.url, databaseUrl, secret });

      await web.stop();
      await unguarded?.remove();
      await onServer(server, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
    { scope: "worker", timeout: 90_000 },
  ],

  baseURL: async ({ app }, use) => use(app.url),

  signedInAs: async ({ app, context }, use) => {
    const database = openDatabase(app.databaseUrl, 1);

    await use(async (role) => {
      const email = demonstrationAccounts.find((account) => account.role === role)?.email;
      const user = await database.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
      const sid = await createSession(database, user.id, { address: null, userAgent: "journey" });
      const value = await sealSession(sid, user.id, app.secret);
      await context.addCookies([{ name: "pacta.session", value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
    });

    await database.$disconnect();
  },
});
