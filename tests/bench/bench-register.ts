import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createSession } from "@/lib/auth/create-session";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import { sealSession } from "@/lib/auth/session-token";
import { openDatabase } from "@/lib/db";
import { seedDemonstration } from "@/prisma/seed";
import { type Cluster, startCluster } from "@/server/postgres/cluster";
import { makeRoles } from "@/server/roles/make-roles";
import { prepareDatabase } from "@/server/start/prepare-database";
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
  /** As a superuser: for the floor, and for what the bench itself reads. */
  databaseUrl: string;
  /** As the application, which is what is measured. */
  appUrl: string;
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
  const password = () => randomBytes(24).toString("base64url");
  const passwords = { owner: password(), app: password(), backup: password(), verifier: password() };
  const { owner, app: appUrl } = await makeRoles(databaseUrl, passwords);
  await prepareDatabase(owner);
  await seedDemonstration(appUrl);
  const loaded = await loadRegister({ databaseUrl, commitments, seed, timeZone: "Asia/Almaty", append: false });

  const secret = randomBytes(33).toString("base64url");
  const database = openDatabase(appUrl, 1);
  try {
    const email = demonstrationAccounts.find(({ role }) => role === "coordinator")?.email;
    const user = await database.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const sid = await createSession(database, user.id, { address: null, userAgent: "bench" });
    const cookies = { app: `pacta.session=${await sealSession(sid, user.id, secret)}`, floor: `floor.session=${sid}` };
    return { databaseUrl, appUrl, secret, cookies, loaded };
  } finally {
    await database.$disconnect();
  }
}
