import { canWithdraw, extentOf } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readEvent } from "@/lib/audit/events";
import { db } from "@/lib/db";
import type { WrittenText } from "@/lib/localization/foreign-text";
import { type PersonNames, personNames } from "@/lib/localization/person-name";
import type { Language } from "@/lib/vocabulary/languages";

/** What is left of a text, or of its file: when it went, by whom and why, and the hashes of what is gone. */
export type Withdrawal = {
  at: Date;
  /** Null where nobody did it. */
  by: PersonNames | null;
  reason: WrittenText | null;
  reasonIn: Language;
  sha256: string | null;
  fileSha256: string | null;
};

/** What stands at the address of a text that was withdrawn; null where none was, and for who is not to know. */
export async function getWithdrawnRelease(viewer: Viewer, code: string): Promise<Withdrawal | null> {
  if (extentOf(viewer, "withdrawn_text") === null) return null;
  const release = await db().release.findFirst({ where: { code, withdrawnAt: { not: null } }, select: { id: true } });
  return release && readWithdrawal(release.id, "release_withdrawn");
}

/** That the file of a text was withdrawn, alone. */
export async function getWithdrawnFile(viewer: Viewer, code: string): Promise<Withdrawal | null> {
  if (extentOf(viewer, "withdrawn_text") === null) return null;
  const release = await db().release.findFirst({ where: { code, withdrawnAt: null }, select: { id: true } });
  return release && readWithdrawal(release.id, "release_file_withdrawn");
}

async function readWithdrawal(releaseId: string, kind: "release_withdrawn" | "release_file_withdrawn") {
  const recorded = await db().auditEvent.findFirst({
    where: { chain: `release:${releaseId}`, kind },
    orderBy: { seq: "desc" },
    select: { payload: true, occurredAt: true, actor: { select: personNames } },
  });
  if (!recorded) return null;
  const event = readEvent(recorded.payload);
  if (event.kind !== "release_withdrawn" && event.kind !== "release_file_withdrawn") return null;
  return {
    at: recorded.occurredAt,
    by: recorded.actor,
    reason: event.reason,
    reasonIn: event.reasonIn,
    sha256: event.kind === "release_withdrawn" ? event.sha256 : null,
    fileSha256: event.fileSha256,
  };
}

/**
 * What a head is shown of any text before withdrawing it, whether or not it is in sight: enough to know that it is the one, and not
 * its words. With the commitments that keep it from going.
 */
export async function getWithdrawable(viewer: Viewer, code: string) {
  if (!canWithdraw(viewer)) return null;
  const found = await db().release.findFirst({
    where: { code, withdrawnAt: null },
    select: {
      id: true,
      code: true,
      version: true,
      title: true,
      language: true,
      recordedAt: true,
      meeting: { select: { nameKk: true, nameRu: true, nameEn: true, nameJa: true, original: true } },
      file: { select: { releaseId: true } },
    },
  });
  if (!found) return null;
  const { id, file, ...release } = found;
  const [registered, resting] = await Promise.all([
    db().auditEvent.findFirst({
      where: { chain: `release:${id}`, seq: 1 },
      select: { actor: { select: personNames } },
    }),
    db().commitment.findMany({
      where: { statements: { some: { releaseId: id } } },
      orderBy: [{ series: "asc" }, { number: "asc" }],
      select: { reference: true },
    }),
  ]);
  return {
    ...release,
    hasFile: file !== null,
    broughtInBy: registered?.actor ?? null,
    restingOn: resting.map(({ reference }) => reference),
  };
}

export type WithdrawableRelease = NonNullable<Awaited<ReturnType<typeof getWithdrawable>>>;
