import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { root, runNode } from "@/server/run-node";
import { buildIfStale } from "@/server/start/build";
import { memoryTable } from "./memory";
import { costTable } from "./page-costs";
import { machine, tableOf, writeBetweenMarkers } from "./report";

/*
 * npm run bench -- [--commitments 10000,100000] [--seconds 4] [--seed 1] [--write]
 *
 * Measures the production server against the least that could be done for the same answers. `--write` puts the tables into
 * docs/performance.md.
 */
const options = {
  commitments: { type: "string", default: "10000,100000" },
  seconds: { type: "string", default: "4" },
  seed: { type: "string", default: "1" },
  write: { type: "boolean", default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
  const sizes = values.commitments.split(",").map(Number);
  process.env.PACTA_DEMO = "1";
  await runNode(["scripts/bundle.mjs"]);
  await buildIfStale();
  // Imported here: the database client they stand on may have been written a moment ago.
  const { makeRegister, startBenchCluster } = await import("./bench-register");
  const { measureRegister } = await import("./measure-register");

  const cluster = await startBenchCluster();
  const sections: string[] = [];
  try {
    const about = `${new Date().toISOString().slice(0, 10)}; ${machine(await versionOf(cluster.url("postgres")))}`;
    sections.push(`Measured on ${about}; seed ${seed}, ${seconds} s each after half a second of warm-up.`);
    for (const size of sizes) {
      console.log(`\n${size} commitments: loading …`);
      const register = await makeRegister(cluster, size, seed);
      const { seconds: taken } = register.loaded;
      const loading = `Loaded in ${taken.toFixed(1)} s, ${Math.round(size / taken)} commitments a second.`;
      console.log(loading);
      const { measured, costs, memory, tried } = await measureRegister(register, seconds);
      const slow = `Filters tried alone, slowest first: ${tried.map((one) => `\`${one}\``).join(", ")}.`;
      console.log(`${costTable(costs)}\n\n${memoryTable(memory)}`);
      sections.push(`### ${size} commitments`, loading, costTable(costs), memoryTable(memory), tableOf(measured), slow);
    }
  } finally {
    await cluster.stop();
  }
  console.log(`\n${sections.join("\n\n")}`);
  if (values.write) await writeBetweenMarkers(path.join(root, "docs/performance.md"), sections.join("\n\n"));
}

async function versionOf(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  await client.end();
  return rows[0]?.version.split(" ")[0] ?? "";
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
