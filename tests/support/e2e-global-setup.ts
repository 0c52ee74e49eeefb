import { runNode } from "@/server/run-node";
import { buildIfStale } from "@/server/start/build";
import { asRoles, copyDatabase, startTemplateServer, TEMPLATE_DATABASE } from "./template-server";

/** The database every journey's database is copied from: migrated, with the demonstration loaded. */
export const SEEDED_DATABASE = "pacta_seeded";

/** Builds the production application and brings up the Postgres that the journeys copy their databases in. */
export default async function setUp(): Promise<() => Promise<void>> {
  await runNode(["scripts/bundle.mjs"]);
  await buildIfStale();
  const server = await startTemplateServer();
  try {
    const seeded = await copyDatabase(server.url("postgres"), TEMPLATE_DATABASE, SEEDED_DATABASE);
    await runNode(["--import", "tsx", "prisma/seed.ts"], {
      DATABASE_URL: asRoles(seeded).app,
      PACTA_DEMO: "1",
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env.PACTA_TEST_SERVER = server.url("postgres");
  return server.stop;
}
