import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { asRoles, copyDatabase, onServer, TEMPLATE_DATABASE } from "./template-server";

const SECRET = randomBytes(33).toString("base64url");

type TestDatabase = { url: string; drop(): Promise<void> };

/** A migrated, empty database of one's own, copied from the template in some 30 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  return {
    url: await copyDatabase(server, TEMPLATE_DATABASE, name),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/**
 * Gives the calling test file its own database and points `db()` at it, by the settings that `lib/env` reads at its first use:
 * as the application's role, so that a right it lacks is found, or as the server's superuser, whose address `url` is.
 * Call it once at the top of the file.
 */
export function testDatabase(
  settings: Record<string, string> = {},
  dbIs: "app" | "superuser" = "app",
): { url(): string } {
  let database: TestDatabase | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(process.env, {
      PACTA_DEMO: "1",
      PACTA_SECRET: SECRET,
      ...settings,
      DATABASE_URL: dbIs === "app" ? asRoles(database.url).app : database.url,
    });
  });
  afterAll(() => database?.drop());

  return {
    url() {
      if (!database) throw new Error("The test database exists from beforeAll on.");
      return database.url;
    },
  };
}
