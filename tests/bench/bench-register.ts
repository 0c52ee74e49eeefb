import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createSession } from "@/lib/auth/create-session";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import { sealSession } from "@/lib/auth/session-token";
import { openDatabase } from "@/lib/db";
import { seedDemonstration } from "@/prisma/seed";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { type Cluster, startCluster } from "@/server/postgres/cluster";
import { type LoadSummary, loadRegister } from "@/tests/bench/dataset/load-register";
import { onServer } from "@/tests/support/template-server";

/** A throw-away Postgres that waits for the disk as the real one does, and writes the log that statements are read from. */
export async function startBenchCluster(): Promise<Cluster> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pacta-bench-"));
  const cluster = await startCluster(folder, { log_destination: "jsonlog", max_connections: "100" });
  return {
    ...cluster,
    async stop() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Register = {
  databaseUrl: string;
  secret: string;
  /** The coordinator's, who sees everything: one for the app, one for the floor, of the same session. */
  cookies: { app: string; floor: string };
  loaded: LoadSummary;
};

/** The demonstration and a synthetic register beside it, with a coordinator signed in. */
export async function makeRegister(cluster: Cluster, commitments: number, seed: number): Promise<Register> {
  const name = `bench_${commitments}`;
  const databaseUrl = cluster.url(name);
  await onServer(cluster.url("postgres"), `CREATE DATABASE ${name}`);
  await applyMigrations(databaseUrl);
  await seedDemonstration(databaseUrl);
  const loaded = await loadRegister({ databaseUrl, commitments, seed, timeZone: "Asia/Almaty", append: false });

  const secret = randomBytes(33).toString("base64url");
  const database = openDatabase(databaseUrl, 1);
  try {
    const email = demonstrationAccounts.find(({ role }) => role === "coordinator")?.email;
    const user = await database.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const sid = await createSession(database, user.id, { address: null, userAgent: "bench" });
    const cookies = { app: `pacta.session=${await sealSession(sid, secret)}`, floor: `floor.session=${sid}` };
    return { databaseUrl, secret, cookies, loaded };
  } finally {
    await database.$disconnect();
  }
}
