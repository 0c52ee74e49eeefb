import { createHash } from "node:crypto";
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordEvent } from "@/lib/audit/record-event";
import { openDatabase } from "@/lib/db";
import { seedDemonstration } from "@/prisma/seed";
import { backUpEmbedded, restoreEmbedded } from "@/scripts/backup/embedded";
import { startCluster } from "@/server/postgres/cluster";
import { runNode } from "@/server/run-node";
import { startEmbeddedDatabase } from "@/server/start/database";
import { prepareDatabase } from "@/server/start/prepare-database";
import { aPicture } from "@/tests/support/files/evidence-files";

// Making a database takes seconds: the tests share one with the demonstration in it, and its backup.
let place: string;
let data: string;
let backup: string;
let backupSaid: string;

beforeAll(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), "pacta backup "));
  // As root, Postgres's own account must be able to enter.
  await chmod(place, 0o755);
  data = path.join(place, "data");
  const { cluster, addresses } = await startEmbeddedDatabase(data);
  await prepareDatabase(addresses.owner);
  await seedDemonstration(addresses.app);
  await fileEvidence(addresses.app);
  await cluster.stop();
  backupSaid = await runNode(["--import", "tsx", "scripts/backup.ts", path.join(place, "kept")], settings(data));
  backup = /^Backup made: (.+)$/m.exec(backupSaid)?.[1] ?? "";
});
afterAll(() => rm(place, { recursive: true, force: true }));

function settings(folder: string) {
  return { DATABASE_URL: undefined, PACTA_DEMO: undefined, PACTA_DATA: folder };
}

/** A piece of evidence with its file in two pieces. */
async function fileEvidence(url: string): Promise<void> {
  const prisma = openDatabase(url);
  const bytes = aPicture(600_000);
  const file = { name: "Акт.png", format: "png", size: bytes.length };
  const sha256 = createHash("sha256").update(bytes).digest();
  await prisma.$transaction(async (tx) => {
    const { id: commitmentId, version } = await tx.commitment.findFirstOrThrow({ where: { open: true } });
    const { id: createdById } = await tx.user.findFirstOrThrow({ where: { role: "coordinator" } });
    const pieces = [bytes.subarray(0, 500_000), bytes.subarray(500_000)];
    const { id: fileId } = await tx.evidenceFile.create({ data: { ...file, commitmentId, sha256, createdById } });
    for (const [position, piece] of pieces.entries())
      await tx.evidenceFilePiece.create({ data: { fileId, position, bytes: Uint8Array.from(piece) } });
    await tx.evidenceFile.update({ where: { id: fileId }, data: { isAttached: true } });
    const told = { kind: "signed_act" as const, title: "Акт", url: null, dated: null };
    await tx.evidence.create({
      data: {
        ...told,
        commitmentId,
        titleIn: "ru",
        addedById: createdById,
        occurredAt: new Date(),
        fileId,
        fileName: file.name,
        fileFormat: file.format,
        fileSize: file.size,
        fileSha256: sha256,
      },
    });
    await tx.commitment.update({ where: { id: commitmentId }, data: { version: version + 1 } });
    const evidence = { ...told, file: { ...file, sha256: sha256.toString("hex") } };
    const event = { kind: "evidence_added" as const, evidence };
    await recordEvent(tx, `commitment:${commitmentId}`, version + 1, createdById, new Date(), event);
  });
  await prisma.$disconnect();
}

async function references(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT reference, status, version FROM commitment ORDER BY reference");
  await client.end();
  return rows;
}

it("brings every commitment back in another place, with an unbroken history", async () => {
  const elsewhere = path.join(place, "elsewhere");

  const said = await runNode(["--import", "tsx", "scripts/restore.ts", backup], settings(elsewhere));

  expect(backupSaid).toMatch(/^Checkpoint 1: .+\/data\/checkpoints\/checkpoint-00000001\.jsonl$/m);
  const checkpoints = [path.join(data, "checkpoints"), "--public-key", path.join(data, "checkpoint-key")];
  const verified = await runNode(
    ["--import", "tsx", "scripts/verify-audit.ts", "--checkpoints", ...checkpoints],
    settings(elsewhere),
  );
  expect(verified).toMatch(/^Files of evidence held against their hashes: 1, 1 MB\.$/m);
  expect(verified).toMatch(/^1 checkpoints with [1-9]\d* ends of chains: the history agrees with all of them$/m);
  expect(said).toMatch(/^Restored\. [1-9]\d* events in [1-9]\d* chains: unbroken\.\nNo checkpoints here: /m);
  const [original, restored] = [await startEmbeddedDatabase(data), await startEmbeddedDatabase(elsewhere)];
  const kept = await references(original.addresses.app);
  expect(kept).toHaveLength(19);
  expect(await references(restored.addresses.app)).toEqual(kept);
  await Promise.all([original.cluster.stop(), restored.cluster.stop()]);
});

it("says which checkpoints are newer than the backup, and begins a new series that answers for them", {
  timeout: 180_000,
}, async () => {
  const again = path.join(place, "again");
  const run = (script: string, folder: string, ...args: string[]) =>
    runNode(["--import", "tsx", `scripts/${script}.ts`, ...args], settings(folder));
  const { cluster, addresses } = await startEmbeddedDatabase(data);
  const database = openDatabase(addresses.app, 1);
  await database.$transaction(async (tx) => {
    const organisation = { code: "kz-later", side: "KZ", nameRu: "Позже", original: "ru" } as const;
    const { id } = await tx.organisation.create({ data: organisation });
    await recordEvent(tx, `organisation:${id}`, 1, null, new Date(), { kind: "organisation_added", code: "kz-later" });
  });
  await database.$disconnect();
  await cluster.stop();
  expect(await run("backup", data, path.join(place, "kept"))).toMatch(/^Checkpoint 2: /m);
  await cp(path.join(data, "checkpoints"), path.join(again, "checkpoints"), { recursive: true });
  await cp(path.join(data, "checkpoint-key"), path.join(again, "checkpoint-key"));

  const said = await run("restore", again, backup);

  expect(said).toMatch(/^Not in this backup is what these checkpoints saw, .+: number 2 \(1\)\.$/m);
  const begin = /npm run checkpoint:begin -- --reason "(.+)"$/m.exec(said);
  await expect(run("verify-audit", again)).rejects.toThrow(
    /^Event 1 of organisation:.+ which checkpoint 2 saw, is gone/m,
  );
  expect(await run("checkpoint-begin", again, "--reason", begin?.[1] ?? "")).toMatch(
    /^Checkpoint 3, the first of a new/m,
  );
  const verified = await run("verify-audit", again);
  expect(verified).toMatch(
    /^Checkpoint 3 of \S+ ended the series whose last is 2, SHA-256 [0-9a-f]{64}, for this reason: restored from pacta-.+\.tar\.gz\./m,
  );
  expect(verified).toMatch(/^3 checkpoints with \d+ ends of chains: what no statement counted agrees$/m);
  await expect(run("checkpoint-begin", again, "--reason", "once more")).rejects.toThrow(/there is no series to end/);
});

it("keeps the backup to its owner", async () => {
  const { mode } = await stat(backup);

  expect(mode & 0o077).toBe(0);
});

it("refuses to copy the files of a running database", async () => {
  const running = await startCluster(data);
  const file = path.join(place, "running.tar.gz");

  await expect(backUpEmbedded(data, file)).rejects.toThrow(/Pacta is running on the database/);

  expect(await readdir(place)).not.toContain("running.tar.gz");
  await running.stop();
});

it("says that there is no database to back up, and makes none", async () => {
  const nothing = path.join(place, "nothing");

  await expect(backUpEmbedded(nothing, `${nothing}.tar.gz`)).rejects.toThrow(/There is no database in/);

  expect(await readdir(place)).not.toContain("nothing");
});

it("never overwrites a database", async () => {
  const before = await readFile(path.join(data, "database-password"), "utf8");

  await expect(restoreEmbedded(backup, data)).rejects.toThrow(/There is something in .+ already/);

  expect(await readFile(path.join(data, "database-password"), "utf8")).toBe(before);
});

it("refuses a backup that lost a byte, or its SHA-256", async () => {
  const damaged = path.join(place, "damaged.tar.gz");
  const target = path.join(place, "target");
  await writeFile(damaged, (await readFile(backup)).subarray(1));

  await expect(restoreEmbedded(damaged, target)).rejects.toThrow(/damaged\.tar\.gz\.sha256 is missing/);
  await writeFile(`${damaged}.sha256`, await readFile(`${backup}.sha256`));
  await expect(restoreEmbedded(damaged, target)).rejects.toThrow(/is not what was written/);

  expect(await readdir(place)).not.toContain("target");
});
