import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listHistory } from "@/lib/audit/queries";
import { type Flaw, Flaws } from "@/lib/audit/verify/flaws";
import { verifyFiles } from "@/lib/audit/verify/verify-files";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { findToFile, keepFile } from "@/lib/commitments/evidence-files/keep-file";
import { getEvidenceFile, listWaitingFiles, piecesOfFile } from "@/lib/commitments/evidence-files/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { db, type Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { aCommitment } from "@/tests/support/build-commitment";
import { actionForm, aTeam, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { aPicture } from "@/tests/support/files/evidence-files";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";
import { asRoles } from "@/tests/support/template-server";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" }, "superuser");

let team: Team;
let app: pg.Client;
beforeAll(async () => {
  team = await aTeam();
  app = await rawSql(asRoles(database.url()).app);
});
afterAll(() => app.end());

class TakenBack extends Error {}

/** As a superuser can, with the triggers off. */
const untriggered = (run: (tx: Transaction) => Promise<unknown>) =>
  db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await run(tx);
    },
    { timeout: 50_000 },
  );

/** Three pieces, the last of them short. */
const bytes = aPicture(1_200_000);
const sha256 = createHash("sha256").update(bytes).digest("hex");
const titled = { evidenceKind: "signed_act", evidenceTitle: "Акт приёмки", evidenceUrl: "" };

async function aWaitingFile(viewer: Viewer, commitmentId: string, name = "Акт.png"): Promise<string> {
  const kept = await keepFile(viewer, commitmentId, { name, bytes });
  if (!kept.ok) throw new Error(kept.refusal);
  return kept.id;
}

async function bytesOf(fileId: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOfFile(fileId)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const fileOf = async (commitmentId: string) =>
  (await db().evidence.findFirstOrThrow({ where: { commitmentId }, orderBy: { occurredAt: "desc" } })).fileId ?? "";

describe("a file that was sent", () => {
  it("waits for the forms of whoever sent it, and of that commitment", async () => {
    const [one, other] = [await aCommitment(team.owners), await aCommitment(team.owners)];
    const id = await aWaitingFile(team.executor, one.id);

    expect(await listWaitingFiles(team.executor, one.id)).toEqual([{ id, name: "Акт.png", size: bytes.length }]);
    expect(await listWaitingFiles(team.executor, other.id)).toEqual([]);
    expect(await listWaitingFiles(team.coordinator, one.id)).toEqual([]);
    const refused = { ok: false, details: { problem: "file_gone", field: "evidenceFile" } };
    const form = { ...titled, evidenceFile: id };
    expect(await takeAction(team.executor, other.reference, "add_evidence", form)).toMatchObject(refused);
    expect(await takeAction(team.coordinator, one.reference, "add_evidence", form)).toMatchObject(refused);
    expect(await takeAction(team.executor, one.reference, "add_evidence", form)).toMatchObject({ ok: true });
    expect(await listWaitingFiles(team.executor, one.id)).toEqual([]);
    expect(await takeAction(team.executor, one.reference, "add_evidence", form)).toMatchObject(refused);
    expect(await bytesOf(await fileOf(one.id))).toEqual(bytes);
  });

  it("is taken once by a form that is sent twice, and by one of two at once", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const evidenceFile = await aWaitingFile(team.executor, id);
    const form = actionForm(reference, 1, "add_evidence", { ...titled, evidenceFile });
    const twice = await Promise.all([sendForm(team.executor, form), sendForm(team.executor, form)]);
    const another = actionForm(reference, 2, "add_evidence", { ...titled, evidenceFile });

    expect(twice).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await sendForm(team.executor, another)).toMatchObject({ ok: false });
    expect(await db().evidence.count({ where: { commitmentId: id } })).toBe(1);
  });

  it("goes with what refuses its form, and waits on", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "on_control" });
    const evidenceFile = await aWaitingFile(team.head, id);
    const form = { outcome: "fulfilled", reason: "", ...titled, evidenceFile };

    expect(await takeAction(team.head, reference, "take_off_control", form)).toMatchObject({
      details: { problem: "not_verified" },
    });
    expect(await listWaitingFiles(team.head, id)).toHaveLength(1);
  });

  it("is kept of one person ten times at most, the newest, and a day", async () => {
    const { id } = await aCommitment(team.owners);
    const sent: string[] = [];
    for (let count = 0; count < 11; count += 1) sent.push(await aWaitingFile(team.coExecutor, id));
    expect((await listWaitingFiles(team.coExecutor, id)).map((file) => file.id)).toEqual(sent.slice(1).reverse());

    await untriggered(
      (tx) =>
        tx.$executeRaw`UPDATE evidence_file SET recorded_at = now() - interval '25 hours' WHERE id <> ${sent[10]}::uuid`,
    );
    const attached = await db().evidenceFile.count({ where: { isAttached: true } });
    expect((await tidyUp()).evidenceFiles).toBeGreaterThan(8);
    expect((await listWaitingFiles(team.coExecutor, id)).map((file) => file.id)).toEqual([sent[10]]);
    expect(await db().evidenceFile.count({ where: { isAttached: true } })).toBe(attached);
    expect(await bytesOf(sent[1] ?? "")).toHaveLength(0);
  });

  it("is not the one with which a person sends more than 1,000 MB in a day", async () => {
    const { id } = await aCommitment(team.owners);
    await db().$executeRaw`
      INSERT INTO evidence_file (id, commitment_id, name, format, size, sha256, created_by_id, is_attached)
      SELECT gen_random_uuid(), ${id}::uuid, 'a.png', 'png', 20971520, sha256('a'), ${team.consolidatorOfficer.id}::uuid, true
      FROM generate_series(1, 50)`;

    const kept = await keepFile(team.consolidatorOfficer, id, { name: "a.png", bytes: aPicture() });
    expect(kept).toEqual({ ok: false, refusal: "too-much-today" });
    await db().$executeRaw`DELETE FROM evidence_file WHERE created_by_id = ${team.consolidatorOfficer.id}::uuid`;
  });

  it("is taken of whoever may file evidence of a commitment they see, and of nobody else", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, marking: "restricted" });
    const may = async (viewer: Viewer) => (await findToFile(viewer, reference))?.id ?? null;

    for (const viewer of [team.coordinator, team.head, team.executor, team.coExecutor])
      expect(await may(viewer)).toBe(id);
    for (const viewer of [team.observer, team.admin, team.stranger]) expect(await may(viewer)).toBeNull();
  });
});

describe("evidence that is a file", () => {
  it("is enough to close as fulfilled, and its hash stands in row, event and history", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "on_control" });
    const evidenceFile = await aWaitingFile(team.head, id, "C:\\scans\\Акт\u202E.exe");
    const form = { outcome: "fulfilled", reason: "Проверено на месте", ...titled, evidenceFile };
    expect(await takeAction(team.head, reference, "take_off_control", form)).toMatchObject({ ok: true });

    const file = { name: "Акт.exe.png", format: "png", size: bytes.length, sha256 };
    const [evidence] = (await getCommitment(team.observer, reference))?.evidence ?? [];
    expect(evidence).toMatchObject({ fileName: file.name, fileFormat: "png", fileSize: file.size, url: null });
    expect(Buffer.from(evidence?.fileSha256 ?? []).toString("hex")).toBe(sha256);
    const event = (await listHistory(team.observer, reference))?.events[0]?.event;
    expect(event).toMatchObject({ kind: "taken_off_control", evidence: [{ title: "Акт приёмки", file }] });
  });

  it("may be a copy of what its link leads to", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const form = {
      ...titled,
      evidenceUrl: "https://gov.example.kz/1",
      evidenceFile: await aWaitingFile(team.executor, id),
    };
    expect(await takeAction(team.executor, reference, "report_interim", form)).toMatchObject({ ok: true });

    const [evidence] = (await getCommitment(team.executor, reference))?.evidence ?? [];
    expect(evidence).toMatchObject({ url: "https://gov.example.kz/1", fileName: "Акт.png" });
  });

  it("is given to whoever sees the commitment, withdrawn or not, and by no other address", async () => {
    const [hidden, open] = [
      await aCommitment({ ...team.owners, marking: "restricted" }),
      await aCommitment(team.owners),
    ];
    const evidenceFile = await aWaitingFile(team.executor, hidden.id);
    await takeAction(team.executor, hidden.reference, "add_evidence", { ...titled, evidenceFile });
    const { id } = await db().evidence.findFirstOrThrow({ where: { commitmentId: hidden.id } });
    const seenBy = async (viewer: Viewer, reference = hidden.reference) =>
      (await getEvidenceFile(viewer, reference, id))?.id ?? null;

    for (const viewer of [team.coordinator, team.head, team.observer, team.coExecutor])
      expect(await seenBy(viewer)).toBe(evidenceFile);
    for (const viewer of [team.admin, team.stranger]) expect(await seenBy(viewer)).toBeNull();
    expect(await seenBy(team.coordinator, open.reference)).toBeNull();
    await takeAction(team.executor, hidden.reference, "withdraw_entry", { entry: `evidence:${id}` });
    expect(await seenBy(team.observer)).toBe(evidenceFile);
  });
});

describe("the database", () => {
  let [evidenceId, fileId] = ["", ""];
  beforeAll(async () => {
    const { id, reference } = await aCommitment(team.owners);
    fileId = await aWaitingFile(team.executor, id);
    await takeAction(team.executor, reference, "add_evidence", { ...titled, evidenceFile: fileId });
    evidenceId = (await db().evidence.findFirstOrThrow({ where: { commitmentId: id } })).id;
  });

  it("keeps what evidence names from whoever works as the application", async () => {
    const refused = (statement: string) => refusedBy(app, [statement, fileId]);

    expect(await refused("DELETE FROM evidence_file WHERE id = $1")).toBe("evidence_file_id_commitment_id_fkey");
    expect(await refused("UPDATE evidence_file SET is_attached = false WHERE id = $1")).toBe(
      "evidence_file_is_kept_as_sent",
    );
    expect(await refused("UPDATE evidence_file SET name = 'b.png' WHERE id = $1")).toMatch(/permission denied/);
    expect(await refused("DELETE FROM evidence_file_piece WHERE file_id = $1")).toMatch(/permission denied/);
    expect(await refused("UPDATE evidence_file_piece SET bytes = 'b' WHERE file_id = $1")).toMatch(/permission denied/);
    expect(await refused("INSERT INTO evidence_file_piece VALUES ($1, 9, 'b')")).toBe("evidence_file_piece_of_waiting");
  });

  it("has bytes that the verification holds against their hashes, down to a limit that it says", async () => {
    const clean = await verifyHistory(db());
    expect(clean.flaws).toEqual([]);
    expect(clean.files.compared).toBeGreaterThan(4);
    expect(clean.files).toMatchObject({ bytes: clean.files.compared * bytes.length, left: 0 });
    const half = await verifyFiles(db(), new Flaws(), 2.5 * bytes.length);
    expect(half).toEqual({ compared: 2, bytes: 2 * bytes.length, left: clean.files.compared - 2 });
  });

  it.each([
    [
      "other bytes",
      Prisma.sql`UPDATE evidence_file_piece SET bytes = set_byte(bytes, 3, 0) WHERE position = 1 AND file_id =`,
    ],
    ["the end gone", Prisma.sql`DELETE FROM evidence_file_piece WHERE position = 2 AND file_id =`],
    ["all of it gone", Prisma.sql`DELETE FROM evidence_file_piece WHERE file_id =`],
  ])("shows the verification a file with %s", async (_what, tampering) => {
    let found: Flaw[] = [];
    const tampered = untriggered(async (tx) => {
      await tx.$executeRaw`${tampering} ${fileId}::uuid`;
      found = (await verifyHistory(tx)).flaws;
      throw new TakenBack();
    });

    await expect(tampered).rejects.toThrow(TakenBack);
    expect(found).toEqual([{ chain: `evidence ${evidenceId}`, seq: null, why: "file" }]);
  });
});
