import type { TestProject } from "vitest/node";
import { startTemplateServer } from "./template-server";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
  }
}

/** One Postgres for all integration tests of a run; each test file copies its own database from the template. */
export default async function setUp(project: TestProject) {
  const server = await startTemplateServer();
  project.provide("databaseServer", server.url("postgres"));
  return server.stop;
}
