import { z } from "zod";
import { releasesVisibleToSql, visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PersonNames } from "@/lib/localization/person-name";
import { entriesWithin } from "@/lib/page-after";
import type { Language } from "@/lib/vocabulary/languages";
import { readEvent, type ToldEvent } from "./events";

export type RecordedEvent = {
  seq: number;
  occurredAt: Date;
  actor: ({ id: string } & PersonNames) | null;
  event: ToldEvent;
};

/** Events of a page, and UTF-16 code units of what they tell. */
const MOST_SHOWN = { entries: 30, units: 40_000 };

/** No event has this number. */
const END_OF_CHAIN = 2_147_483_647;

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
  const rows = await readRows<Row>`
    SELECT e.seq, e.occurred_at AS "occurredAt", e.payload,
      u.id::text AS "actorId", u.name, u.name_kk AS "nameKk", u.name_ru AS "nameRu", u.name_en AS "nameEn", u.name_ja AS "nameJa"
    FROM commitment c LEFT JOIN LATERAL (
      SELECT e.seq, e.occurred_at, e.payload, e.actor_id FROM audit_event e
      WHERE e.chain = 'commitment:' || c.id AND e.seq > ${page.since ?? 0}::int AND e.seq < ${page.before ?? END_OF_CHAIN}::int
        AND ${notOfHiddenNotes(viewer)}
      ORDER BY e.seq DESC LIMIT ${MOST_SHOWN.entries + 1}::int) e ON true LEFT JOIN users u ON u.id = e.actor_id
    WHERE c.reference = ${reference} AND ${visibleToSql(viewer)} ORDER BY e.seq DESC`;
  if (rows.length === 0) return null;
  const found = rows.flatMap((row) => (row.seq === null ? [] : [row]));
  const shown = entriesWithin(found, ({ payload }) => [payload], MOST_SHOWN);
  const events = shown.map(({ seq, occurredAt, payload, actorId: id, name, nameKk, nameRu, nameEn, nameJa }) => ({
    seq,
    occurredAt,
    actor: id === null ? null : { id, name, nameKk, nameRu, nameEn, nameJa },
    event: readEvent(payload),
  }));
  return { events: await withoutHiddenReferences(viewer, events), more: found.length > shown.length };
}

/** An event with who caused it; a commitment in sight without any has one row of nothing. */
type Row = { actorId: string | null } & PersonNames &
  ({ seq: number; occurredAt: Date; payload: string } | { seq: null; occurredAt: null; payload: null });

async function withoutHiddenReferences(viewer: Viewer, events: RecordedEvent[]): Promise<RecordedEvent[]> {
  const commitments = new Set(events.flatMap(({ event }) => otherCommitment(event) ?? []));
  const texts = new Set(events.flatMap(({ event }) => textOf(event) ?? []));
  const [seenCommitments, seenTexts] = await Promise.all([
    ifAny(
      commitments,
      (named) => readRows<{ reference: string }>`
        SELECT c.reference FROM commitment c WHERE c.reference = ANY (${named}::text[]) AND ${visibleToSql(viewer)}`,
    ),
    ifAny(
      texts,
      (named) => readRows<{ code: string }>`
        SELECT r.code FROM release r WHERE r.code = ANY (${named}::text[]) AND ${releasesVisibleToSql(viewer)}`,
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
    case "decision_proposed":
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
    case "decision_proposed":
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
 * That `e`, an event of `c`, tells of no note this person may not read. A note belongs to the organisation its author wrote it for,
 * wherever the author has gone since. The kinds are those of ./events that name a note.
 */
function notOfHiddenNotes(viewer: Viewer): Prisma.Sql {
  if (viewer.role !== "executor" && viewer.role !== "admin") return Prisma.sql`true`;
  const own = viewer.role === "executor" ? Prisma.sql`${viewer.organisationId}::uuid` : Prisma.sql`NULL::uuid`;
  return Prisma.sql`NOT (e.kind IN ('note_added', 'note_removed', 'note_restored', 'note_withdrawn') AND NOT EXISTS (
    SELECT FROM note n WHERE n.commitment_id = c.id AND n.id::text = e.payload::json ->> 'noteId' AND n.organisation_id = ${own}))`;
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
    if ("leadId" in event && event.leadId) organisationIds.add(event.leadId);
    if ("before" in event || "after" in event) {
      for (const { organisationId } of [...(event.before ?? []), ...(event.after ?? [])])
        organisationIds.add(organisationId);
    }
    if (event.kind === "objection_raised" && event.proposedLeadId) organisationIds.add(event.proposedLeadId);
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
  const asked = [organisationIds, personIds, sectorCodes, milestoneCodes];
  const found = asked.some(({ size }) => size > 0)
    ? await readRows<NamedRow>`
      SELECT 'organisation' AS of, o.id::text AS key, o.original::text, NULL AS name, ${nameColumns("o")}
      FROM organisation o WHERE o.id = ANY (${[...onlyIds(organisationIds)]}::uuid[])
      UNION ALL SELECT 'person', u.id::text, NULL, u.name, ${nameColumns("u")}
      FROM users u WHERE u.id = ANY (${[...onlyIds(personIds)]}::uuid[])
      UNION ALL SELECT 'sector', s.code, NULL, NULL, ${nameColumns("s")}
      FROM sector s WHERE s.code = ANY (${[...sectorCodes]}::text[])
      UNION ALL SELECT 'milestone', m.code, m.original::text, NULL, ${nameColumns("m")}
      FROM milestone m WHERE m.code = ANY (${[...milestoneCodes]}::text[])`
    : [];
  const named = <Of extends NamedRow["of"]>(of: Of) =>
    new Map(found.flatMap((row) => (row.of === of ? [[row.key, row as Extract<NamedRow, { of: Of }>]] : [])));
  return {
    sectors: named("sector"),
    milestones: named("milestone"),
    organisations: named("organisation"),
    people: named("person"),
  };
}

type NamedRow = { key: string } & PersonNames &
  (
    | { of: "organisation"; original: Language }
    | { of: "milestone"; original: Language }
    | { of: "sector" }
    | { of: "person" }
  );

const nameColumns = (alias: string): Prisma.Sql =>
  Prisma.raw(
    `${alias}.name_kk AS "nameKk", ${alias}.name_ru AS "nameRu", ${alias}.name_en AS "nameEn", ${alias}.name_ja AS "nameJa"`,
  );
