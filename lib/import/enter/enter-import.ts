import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { db } from "@/lib/db";
import { type Result, refused } from "@/lib/forms/result";
import type { Language } from "@/lib/vocabulary/languages";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { seenToken } from "@/lib/writes/seen-token";
import { FormRefused, type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import { checkCommitmentTable, checkOrganisationTable } from "../check/check-upload";
import { findDuplicates } from "../check/duplicates";
import { farDates } from "../check/far-dates";
import { importKindsOf } from "../queries";
import { enterCommitments } from "./enter-commitments";
import { enterOrganisations } from "./enter-organisations";
import type { ImportRun } from "./import-run";
import { readUpload } from "./read-upload";

const LONGEST_MS = 180_000;

/**
 * Enters every row of a file, or none, in one transaction: all of them are checked once more against the register as it is at
 * that moment. Rows that may be there already need `confirmed`, and rows whose year may be mistyped `datesSeen`: each stands for exactly them. One import at a time. The same file sent twice by the same form is entered once.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export async function enterImport(
  viewer: Viewer,
  { id, language, ...seen }: { id: string; language: Language } & Seen,
): Promise<Result<{ rows: number }, RefusalDetails>> {
  const allowed = importKindsOf(viewer);
  if (allowed.length === 0) return refused("forbidden");
  try {
    return await write(
      async (tx) => {
        const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
          SELECT pg_try_advisory_xact_lock(hashtextextended('import', 0)) AS free`;
        if (!lock?.free) throw new FormRefused("import_busy");
        const clock = await claimOnce(tx, viewer, id, ["import", id]);
        if (!clock) return { rows: 0 };
        const upload = await readUpload(tx, viewer, allowed, id);
        if (!upload) throw new WriteRefused("not-found", { problem: "file_gone" });

        const progress = (written: number) => db().importUpload.updateMany({ where: { id }, data: { written } });
        const { kind } = upload;
        const run: ImportRun = { tx, viewer, clock, id, file: upload.fileName, progress };
        const rows =
          kind === "commitments" ? await commitments(run, upload, language, seen) : await organisations(run, upload);
        await recordImport(run, `${kind}_imported`, upload.sha256, rows);
        return { rows };
      },
      { timeoutMs: LONGEST_MS, maxWaitMs: 5_000 },
    );
  } finally {
    // The rows have had their day once they are in; until then the file can be tried again.
    await forgetEntered(viewer, id);
  }
}

/** What somebody has looked at, by its token. */
type Seen = { confirmed?: string; datesSeen?: string };

type Upload = NonNullable<Awaited<ReturnType<typeof readUpload>>>;

async function commitments(
  run: ImportRun,
  upload: Upload,
  language: Language,
  { confirmed = "", datesSeen = "" }: Seen,
): Promise<number> {
  const { entries, problems, context } = await checkCommitmentTable(run.tx, run.viewer, upload, language);
  if (problems.length > 0) throw new FormRefused("register_changed");
  const duplicates = await findDuplicates(run.tx, run.viewer, entries);
  if (duplicates.length > 0 && confirmed !== seenToken(duplicates)) throw new FormRefused("duplicates_unseen");
  const far = farDates(entries, context.today);
  if (far.length > 0 && datesSeen !== seenToken(far)) throw new FormRefused("far_dates_unseen");
  await enterCommitments(run, entries);
  return entries.length;
}

async function organisations(run: ImportRun, upload: Upload): Promise<number> {
  const { entries, problems } = await checkOrganisationTable(run.tx, upload);
  if (problems.length > 0) throw new FormRefused("register_changed");
  await enterOrganisations(run, entries);
  return entries.length;
}

async function recordImport(
  { tx, viewer, clock, file }: ImportRun,
  kind: "commitments_imported" | "organisations_imported",
  sha256: string,
  rows: number,
): Promise<void> {
  const { version } = await tx.installation.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
  await recordEvent(tx, "system", version, viewer.id, clock.now, { kind, file, sha256, rows });
}

async function forgetEntered(viewer: Viewer, id: string): Promise<void> {
  await db().$executeRaw`
    DELETE FROM import_upload d WHERE d.id = ${id}::uuid AND d.created_by_id = ${viewer.id}::uuid
      AND EXISTS (SELECT FROM idempotency_key k WHERE k.actor_id = d.created_by_id AND k.key = d.id)`;
}
