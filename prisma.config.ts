import path from "node:path";
import { defineConfig } from "prisma/config";

// The command line is for developers; an installation applies its migrations by server/migrations. Without this it downloads a
// native engine, which a closed network does not allow.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "prisma/schema-engine/schema-engine.mjs");

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://pacta@127.0.0.1:5432/pacta" },
});
