import { z } from "zod";
import { releasesVisibleTo, visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type PersonNames, personNames } from "@/lib/localization/person-name";
import { entriesWithin } from "@/lib/page-after";
import { readEvent, type ToldEvent } from "./events";

export type RecordedEvent = {
  seq: number;
  occurredAt: Date;
  actor: ({ id: string } & PersonNames) | null;
  event: ToldEvent;
};

/** Events of a page, and UTF-16 code units of what they tell. */
const MOST_SHOWN = { entries: 30, units: 40_000 };

/**
 * A commitment's history, latest first, a page before `before`, shorter where its texts are long. Null when the commitment is out of sight. That a
 * note was written is told only to those who may read it: an executor sees the own organisation's. What replaced the
 * commitment, and the text whose words came or went, are named only to those who see them too.
 */
export async function listHistory(
  viewer: Viewer,
  reference: string,
  page: { before?: number | undefined; since?: number | undefined } = {},
): Promise<{ events: RecordedEvent[]; more: boolean } | null> {
  const commitment = await db().commitment.findFirst({
    where: { AND: [{ reference }, visibleTo(viewer)] },
    select: { id: true },
  });
  if (!commitment) return null;
  const chain = `commitment:${commitment.id}`;
  const rows = await db().auditEvent.findMany({
    where: {
      chain,
      seq: {
        gt: page.since ?? 0,
        ...(page.before ? { lt: page.before } : {}),
        notIn: await hiddenNotes(viewer, commitment.id),
      },
    },
    orderBy: { seq: "desc" },
    take: MOST_SHOWN.entries + 1,
    select: { seq: true, occurredAt: true, payload: true, actor: { select: { id: true, ...personNames } } },
  });
  const shown = entriesWithin(rows, ({ payload }) => [payload], MOST_SHOWN);
  const events = shown.map(({ payload, ...row }) => ({
    ...row,
    event: readEvent(payload),
  }));
  return { events: await withoutHiddenReferences(viewer, events), more: rows.length > shown.length };
}

async function withoutHiddenReferences(viewer: Viewer, events: RecordedEvent[]): Promise<RecordedEvent[]> {
  const commitments = new Set(events.flatMap(({ event }) => otherCommitment(event) ?? []));
  const texts = new Set(events.flatMap(({ event }) => textOf(event) ?? []));
  const [seenCommitments, seenTexts] = await Promise.all([
    ifAny(commitments, (named) =>
      db().commitment.findMany({
        where: { AND: [{ reference: { in: named } }, visibleTo(viewer)] },
        select: { reference: true },
      }),
    ),
    ifAny(texts, (named) =>
      db().release.findMany({
        where: { AND: [{ code: { in: named } }, releasesVisibleTo(viewer)] },
        select: { code: true },
      }),
    ),
  ]);
  for (const { reference } of seenCommitments) commitments.delete(reference);
  for (const { code } of seenTexts) texts.delete(code);
  return events.map((recorded) => {
    const { event } = recorded;
    const shown = texts.has(textOf(event) ?? "") ? withoutText(event) : event;
    return { ...recorded, event: commitments.has(otherCommitment(event) ?? "") ? withoutOther(shown) : shown };
  });
}

type OfWords = Extract<ToldEvent, { kind: "restated" | "statement_moved_out" | "statement_moved_in" }>;

/** Does the event tell of words of a text? */
function tellsWords(event: ToldEvent): event is OfWords {
  return event.kind === "restated" || event.kind === "statement_moved_out" || event.kind === "statement_moved_in";
}

/** The text whose words an event tells of; null where it tells of none. */
function textOf(event: ToldEvent): string | null {
  return tellsWords(event) ? event.release : null;
}

function withoutText(event: ToldEvent): ToldEvent {
  return tellsWords(event) ? { ...event, release: null } : event;
}

/** The other commitment that an event names. */
function otherCommitment(event: ToldEvent): string | null {
  switch (event.kind) {
    case "taken_off_control":
      return event.supersededBy;
    case "statement_moved_out":
      return event.to;
    case "statement_moved_in":
      return event.from;
    default:
      return null;
  }
}

function withoutOther(event: ToldEvent): ToldEvent {
  switch (event.kind) {
    case "taken_off_control":
      return { ...event, supersededBy: null };
    case "statement_moved_out":
      return { ...event, to: null };
    case "statement_moved_in":
      return { ...event, from: null };
    default:
      return event;
  }
}

/**
 * Where the history tells of notes this person may not read. A note belongs to the organisation its author wrote it for,
 * wherever the author has gone since. The kinds are those of ./events that name a note.
 */
async function hiddenNotes(viewer: Viewer, commitmentId: string): Promise<number[]> {
  if (viewer.role !== "executor" && viewer.role !== "admin") return [];
  const own = viewer.role === "executor" ? Prisma.sql`${viewer.organisationId}::uuid` : Prisma.sql`NULL::uuid`;
  const hidden = await db().$queryRaw<{ seq: number }[]>`
    SELECT e.seq FROM audit_event e
    WHERE e.chain = ${`commitment:${commitmentId}`} AND e.kind IN ('note_added', 'note_removed', 'note_restored', 'note_withdrawn') AND NOT EXISTS (
      SELECT FROM note n WHERE n.commitment_id = ${commitmentId}::uuid AND n.id::text = e.payload::json ->> 'noteId' AND n.organisation_id = ${own})`;
  return hidden.map(({ seq }) => seq);
}

/** What is no id names nothing, and the database would refuse to look for it. */
export function onlyIds(named: ReadonlySet<string>): Set<string> {
  return new Set([...named].filter((each) => z.uuid().safeParse(each).success));
}

/** Asks for none where none is named: most pages of history name few kinds of things. */
async function ifAny<Row>(asked: ReadonlySet<string>, read: (all: string[]) => Promise<Row[]>): Promise<Row[]> {
  return asked.size === 0 ? [] : read([...asked]);
}

/** The names of the organisations, people, sectors and milestones that a page of events speaks of. */
export async function readEventNames(events: RecordedEvent[]) {
  const organisationIds = new Set<string>();
  const personIds = new Set<string>();
  const sectorCodes = new Set<string>();
  const milestoneCodes = new Set<string>();
  for (const { event } of events) {
    if ("organisationId" in event && event.organisationId) organisationIds.add(event.organisationId);
    if (event.kind === "put_on_control") organisationIds.add(event.leadId);
    if (event.kind === "parts_changed" || event.kind === "handed_over") {
      for (const { organisationId } of [...event.before, ...event.after]) organisationIds.add(organisationId);
    }
    if (event.kind === "commitment_edited") {
      for (const code of event.changes.sectorCode ?? []) if (code) sectorCodes.add(`${code}`);
      for (const code of event.changes.milestone ?? []) if (code) milestoneCodes.add(`${code}`);
    }
    if (event.kind === "handed_over") {
      organisationIds.add(event.to);
      for (const id of [event.fromPerson, event.toPerson]) if (id) personIds.add(id);
    }
    if (event.kind === "owner_assigned") {
      for (const id of [event.from, event.to]) if (id) personIds.add(id);
    }
  }
  const [organisations, people, sectors, milestones] = await Promise.all([
    ifAny(onlyIds(organisationIds), (ids) => db().organisation.findMany({ where: { id: { in: ids } } })),
    ifAny(onlyIds(personIds), (ids) =>
      db().user.findMany({ where: { id: { in: ids } }, select: { id: true, ...personNames } }),
    ),
    ifAny(sectorCodes, (codes) => db().sector.findMany({ where: { code: { in: codes } } })),
    ifAny(milestoneCodes, (codes) => db().milestone.findMany({ where: { code: { in: codes } } })),
  ]);
  return {
    sectors: new Map(sectors.map((sector) => [sector.code, sector])),
    milestones: new Map(milestones.map((milestone) => [milestone.code, milestone])),
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
    people: new Map(people.map((person) => [person.id, person])),
  };
}
