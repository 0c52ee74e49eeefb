import { createHash, randomUUID } from "node:crypto";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { db, type Transaction } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

import { changeCommitmentWithin } from "./build-commitment";

type ReleaseToBuild = {
  code: string;
  title: string;
  body: string;
  language: Language;
  publishedOn: string;
  captureOpen: boolean;
  awaitsEntry: true;
};

/** A release of talks, with its meeting. */
export async function aRelease(
  given: Partial<ReleaseToBuild> = {},
): Promise<{ id: string; code: string; body: string }> {
  const code = given.code ?? `release-${randomUUID().slice(-12)}`;
  const publishedOn = toDbDate(calendarDate(given.publishedOn ?? "2025-08-25"));
  const body = given.body ?? "Стороны договорились.\nВ следующем году планируется рейс.";
  const sha256 = createHash("sha256").update(body).digest();
  return db().$transaction(async (tx) => {
    const meeting = await tx.meeting.create({
      data: {
        code: `meeting-${code}`,
        kind: "talks",
        nameRu: "Переговоры",
        original: "ru",
        sides: ["KZ", "JP"],
        startsOn: publishedOn,
        endsOn: publishedOn,
      },
    });
    await recordEvent(tx, `meeting:${meeting.id}`, 1, null, new Date(), { kind: "recorded" });
    const { id } = await tx.release.create({
      data: {
        code,
        meetingId: meeting.id,
        title: given.title ?? "Переговоры министров",
        publisher: "Газета",
        side: "KZ",
        language: given.language ?? "ru",
        publishedOn,
        body,
        sha256,
        captureOpen: given.captureOpen ?? false,
        awaitsEntry: given.awaitsEntry ?? null,
      },
    });
    const event = { kind: "release_registered", code, sha256: sha256.toString("hex") } as const;
    await recordEvent(tx, `release:${id}`, 1, null, new Date(), event);
    return { id, code, body };
  });
}

type StatementToBuild = {
  release: { id: string; code: string; body: string };
  quote: string;
  kind: Kind;
  /** The commitment it is accepted into; without one it is context. */
  commitmentId: string;
};

/** A statement at the first place where its quote stands. */
export async function aStatement(
  given: Pick<StatementToBuild, "release" | "quote"> & Partial<StatementToBuild>,
): Promise<string> {
  const { release, quote, commitmentId } = given;
  const spanStart = release.body.indexOf(quote);
  const data = {
    releaseId: release.id,
    spanStart,
    spanEnd: spanStart + quote.length,
    quote,
    prefix: "",
    suffix: "",
    judgement: commitmentId ? ("accepted" as const) : ("context" as const),
    statedBy: ["KZ", "JP"],
    kind: commitmentId ? (given.kind ?? "agreed") : null,
    commitmentId: commitmentId ?? null,
  };
  if (!commitmentId) {
    return changeReleaseInTest(release.id, async (tx) => (await tx.statement.create({ data })).id);
  }
  const id = randomUUID();
  const { kind, promisedEdtf } = await db().commitment.findUniqueOrThrow({ where: { id: commitmentId } });
  const event = {
    kind: "restated",
    release: release.code,
    statementId: id,
    fromKind: kind,
    toKind: kind,
    fromPromised: promisedEdtf,
    toPromised: promisedEdtf,
  } as const;
  await changeReleaseInTest(release.id, (within) =>
    changeCommitmentWithin(within, commitmentId, event, (tx) => tx.statement.create({ data: { ...data, id } })),
  );
  return id;
}

/** Anything done to a release outside the product's own operations: raises its version and records an event. */
export async function changeReleaseInTest<Done>(
  id: string,
  change: (tx: Transaction) => Promise<Done>,
  event: AuditEvent = { kind: "release_changed", changes: {} },
): Promise<Done> {
  return db().$transaction(async (tx) => {
    const done = await change(tx);
    const { version } = await tx.release.update({ where: { id }, data: { version: { increment: 1 } } });
    await recordEvent(tx, `release:${id}`, version, null, new Date(), event);
    return done;
  });
}
