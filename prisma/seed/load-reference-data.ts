import { createHash } from "node:crypto";
import { type Chain, recordEvent } from "@/lib/audit/record-event";
import { recordFirstEvents } from "@/lib/audit/record-first-events";
import type { Transaction } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Names } from "./demonstration";
import { type IdByCode, instantOf, lookUp } from "./demonstration";
import { type DemonstrationMeeting, meetings, milestones } from "./meetings";
import { organisationSectors } from "./organisation-sectors";
import { organisations } from "./organisations";
import { readDeadline } from "./read-deadline";
import { contextPassages, release, releaseBody } from "./release";
import { sectors } from "./sectors";
import { statementColumns } from "./statement-columns";

export async function loadSectors(tx: Transaction, now: Date): Promise<void> {
  await tx.sector.createMany({
    data: sectors.map(({ code, ru, kk, en, ja }, index) => ({
      code,
      position: index + 1,
      nameKk: kk,
      nameRu: ru,
      nameEn: en,
      nameJa: ja,
    })),
  });
  await recordLoaded(
    tx,
    now,
    sectors.map(({ code }) => `sector:${code}` as const),
  );
}

async function recordLoaded(tx: Transaction, now: Date, chains: readonly Chain[]): Promise<void> {
  const events = chains.map((chain) => ({ chain, occurredAt: now, event: { kind: "recorded" as const } }));
  await recordFirstEvents(tx, null, events);
}

/** Bodies first, then their ties, which may point forward, and the sectors they answer for, which must be loaded before. */
export async function loadOrganisations(tx: Transaction, now: Date): Promise<IdByCode> {
  const ids: IdByCode = new Map();
  for (const { code, side, name, short, validFrom, validTo } of organisations) {
    const { id } = await tx.organisation.create({
      data: {
        code,
        side,
        ...nameColumns(name),
        shortKk: short.kk,
        shortRu: short.ru,
        shortEn: short.en,
        shortJa: short.ja,
        original: side === "JP" ? "ja" : "ru",
        validFrom: validFrom ? toDbDate(calendarDate(validFrom)) : null,
        validTo: validTo ? toDbDate(calendarDate(validTo)) : null,
      },
      select: { id: true },
    });
    ids.set(code, id);
  }
  for (const { code, parent, successor } of organisations) {
    if (!parent && !successor) continue;
    await tx.organisation.update({
      where: { code },
      data: {
        parentId: parent ? lookUp(ids, parent) : null,
        successorId: successor ? lookUp(ids, successor) : null,
      },
    });
  }
  await tx.organisationSector.createMany({
    data: Object.entries(organisationSectors).flatMap(([sectorCode, codes]) =>
      codes.map((code, position) => ({ sectorCode, organisationId: lookUp(ids, code), position })),
    ),
  });
  await recordLoaded(
    tx,
    now,
    [...ids.values()].map((id) => `organisation:${id}` as const),
  );
  return ids;
}

/** Gives the ids of meetings and of milestones by their codes. */
export async function loadMeetings(tx: Transaction, now: Date): Promise<{ meetings: IdByCode; milestones: IdByCode }> {
  const ids = { meetings: new Map<string, string>(), milestones: new Map<string, string>() };
  for (const meeting of meetings) {
    const { id } = await tx.meeting.create({ data: meetingColumns(meeting), select: { id: true } });
    ids.meetings.set(meeting.code, id);
  }
  for (const { code, name, edtf, source, meeting } of milestones) {
    const deadline = readDeadline(edtf);
    const { id } = await tx.milestone.create({
      data: {
        code,
        ...nameColumns(name),
        original: "ru",
        edtf,
        earliest: toDbDate(deadline.earliest),
        latest: toDbDate(deadline.latest),
        precision: deadline.precision,
        sourceUrl: source.url,
        meetingId: meeting ? lookUp(ids.meetings, meeting) : null,
      },
      select: { id: true },
    });
    ids.milestones.set(code, id);
  }
  await recordLoaded(tx, now, [
    ...[...ids.meetings.values()].map((id) => `meeting:${id}` as const),
    ...[...ids.milestones.values()].map((id) => `milestone:${id}` as const),
  ]);
  return ids;
}

function meetingColumns({ code, kind, name, place, on, sides }: DemonstrationMeeting) {
  return {
    code,
    kind,
    ...nameColumns(name),
    original: "ru" as const,
    placeKk: place.kk,
    placeRu: place.ru,
    placeEn: place.en,
    placeJa: place.ja,
    startsOn: toDbDate(calendarDate(on)),
    endsOn: toDbDate(calendarDate(on)),
    sides,
  };
}

function nameColumns({ kk, ru, en, ja }: Names) {
  return { nameKk: kk, nameRu: ru, nameEn: en, nameJa: ja };
}

/** The text and the passages that are context only. Its event comes once the other statements are there. */
export async function loadRelease(tx: Transaction, meetingIds: IdByCode): Promise<string> {
  const { meeting, publishedOn, ...columns } = release;
  const { id } = await tx.release.create({
    data: {
      ...columns,
      meetingId: lookUp(meetingIds, meeting),
      publishedOn: toDbDate(calendarDate(publishedOn)),
      body: releaseBody,
      sha256: bodySha256(),
    },
    select: { id: true },
  });
  await tx.statement.createMany({
    data: contextPassages.map((passage) => ({ releaseId: id, judgement: "context", ...statementColumns(passage) })),
  });
  return id;
}

/** The release was registered on the day it stands for. */
export async function recordRelease(tx: Transaction, id: string, coordinatorId: string): Promise<void> {
  await recordEvent(tx, `release:${id}`, 1, coordinatorId, instantOf(calendarDate(release.publishedOn), 0), {
    kind: "release_registered",
    code: release.code,
    sha256: bodySha256().toString("hex"),
  });
}

function bodySha256(): Buffer<ArrayBuffer> {
  return createHash("sha256").update(releaseBody, "utf8").digest();
}
