import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationAdapterFactory } from "./adapter.mjs";

const EMPTY_MIGRATION = "-- This is an empty migration.";

let panic = null;

/** Loads the WebAssembly engine for this data source and these schema files. */
export async function openEngine(datasource, datamodelPaths) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) };

  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(await readFile(path.join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();

  const factory = new MigrationAdapterFactory(datasource);
  const datamodels = await Promise.all(datamodelPaths.map(async (file) => [file, await readFile(file, "utf8")]));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );

  const requests = {
    getDatabaseVersion: (params) => engine.version(params),
    reset: async (params) => {
      await factory.dropOtherNamespaces();
      await engine.reset(params);
    },
    evaluateDataLoss: async (params) => {
      await rememberShadows(params);
      const evaluation = await engine.evaluateDataLoss(params);
      return (await scriptTo(params)) === null ? { ...evaluation, migrationSteps: 0 } : evaluation;
    },
    createMigration: async (params) => {
      await rememberShadows(params);
      const created = await engine.createMigration(params);
      return {
        ...created,
        migrationScript: (await scriptTo(params)) ?? (params.draft ? EMPTY_MIGRATION : null),
      };
    },
  };

  // After a connection of another kind the engine says it was given no way to a shadow database; this request reminds it.
  function rememberShadows({ migrationsList, filters }) {
    return engine.devDiagnostic({ migrationsList, filters });
  }

  // Here the engine forgets preview features: it overlooks the partial indexes that exist and makes each once more. Its `diff` is right.
  async function scriptTo({ migrationsList, schema, filters }) {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationsList },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? null : stdout;
  }

  return {
    /** Runs one request by its protocol name. */
    async run(method, params = {}) {
      panic = null;
      try {
        if (Object.hasOwn(requests, method)) return await requests[method](params);
        if (typeof engine[method] === "function") return await engine[method](params);
        throw new Error(`The schema engine does not know the request "${method}".`);
      } finally {
        await factory.dropShadows();
      }
    },
    panicMessage: () => panic,
  };
}
