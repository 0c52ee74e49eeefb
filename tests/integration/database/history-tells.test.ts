import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuditEvent } from "@/lib/audit/events";
import { actionDefinitions } from "@/lib/commitments/actions/index";
import { transitions } from "@/lib/commitments/transitions";
import { actions, type Status, statuses } from "@/lib/vocabulary/commitments";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

/* prisma/sql/history-tells.sql; lib/audit/record-event.ts and lib/commitments/transitions.ts. What the product itself writes is let by in all other tests. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

const record = (chain: string, seq: number, event: AuditEvent): [string, ...unknown[]] => [
  `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash) VALUES ($1, $2, $3, $4, now(), '', '')`,
  chain,
  seq,
  event.kind,
  JSON.stringify(event),
];

describe("a change of a person", () => {
  const otherEvents: AuditEvent[] = [
    { kind: "user_changed", changes: {} },
    { kind: "user_changed", changes: { role: ["observer", "observer"] } },
    { kind: "change_declined", change: "rights", askedById: "nobody" },
  ];
  const changes: [what: string, sql: string, told: AuditEvent][] = [
    ["rights", "role = 'admin'", { kind: "user_changed", changes: { role: ["observer", "admin"] } }],
    [
      "rights",
      "role = 'head', authority_level = 'minister'",
      { kind: "user_changed", changes: { role: ["observer", "head"], authorityLevel: [null, "minister"] } },
    ],
    ["password", "password_hash = 'another'", { kind: "password_changed" }],
    ["access", "disabled_at = now()", { kind: "user_disabled" }],
    ["name", "name = 'Another'", { kind: "user_changed", changes: {}, personal: ["name"] }],
    ...(["nameKk", "nameRu", "nameEn", "nameJa"] as const).map((spelling): [string, string, AuditEvent] => [
      "name",
      `${spelling.replace("name", "name_").toLowerCase()} = 'Another'`,
      { kind: "user_changed", changes: {}, personal: [spelling] },
    ]),
    ["name", "email = 'another@test.pacta'", { kind: "user_changed", changes: {}, personal: ["email"] }],
  ];

  it.each(changes)("is refused (%s: %s) under an event that tells of something else", async (_, set, told) => {
    const { id } = await aUser({ role: "observer" });
    const change = [`UPDATE users SET ${set}, version = 2 WHERE id = $1`, id] as const;
    const others = [...otherEvents, ...changes.map(([, , event]) => event).filter((event) => event !== told)];
    for (const event of others) {
      const outcome = refusedBy(client, [...change], record(`user:${id}`, 2, event));
      expect(await outcome, JSON.stringify(event)).toBe("audit_event_tells");
    }
    expect(await refusedBy(client, [...change], record(`user:${id}`, 2, told))).toBe("committed");
  });

  it.each<[what: string, set: string, event: object]>([
    [
      "rights that were only asked for",
      "role = 'admin'",
      { kind: "change_asked", change: "rights", changes: { role: ["observer", "admin"] } },
    ],
    [
      "rights beside a password",
      "role = 'admin'",
      { kind: "password_changed", changes: { role: ["observer", "admin"] } },
    ],
    ["an erasing that was none", "password_hash = 'x', email = 'x@test.pacta'", { kind: "user_erased" }],
    ["a disabling under an erasing that was none", "disabled_at = now()", { kind: "user_erased" }],
    [
      "rights that did not change",
      "password_is_one_time = false",
      { kind: "user_changed", changes: { role: ["admin", "observer"] } },
    ],
    ["a salt", "personal_salt = 'x'::bytea", { kind: "user_changed", changes: {}, personal: ["name"] }],
    ["a one-time password", "password_is_one_time = true", { kind: "user_changed", changes: {} }],
  ])("is refused: %s", async (_, set, event) => {
    const { id } = await aUser({ role: "observer" });
    const change: [string, string] = [`UPDATE users SET ${set}, version = 2 WHERE id = $1`, id];
    expect(await refusedBy(client, change, record(`user:${id}`, 2, event as AuditEvent))).toBe("audit_event_tells");
  });

  it("is refused at its beginning where role, level or organisation is not the one told", async () => {
    const [one, other] = await Promise.all([anOrganisation(), anOrganisation()]);
    const add = (id: string): [string, ...unknown[]] => [
      `INSERT INTO users (id, email, name, role, authority_level, organisation_id, password_hash)
       VALUES ($1::uuid, $1::text || '@test.pacta', 'New', 'head', 'minister', $2, 'none')`,
      id,
      one.id,
    ];
    const created = (told: object) => Object.assign({ kind: "user_created" }, told) as AuditEvent;
    const right = { role: "head", authorityLevel: "minister", organisationId: one.id };
    for (const told of [
      {},
      { ...right, role: "observer" },
      { role: "head", organisationId: one.id },
      { ...right, authorityLevel: "department" },
      { ...right, organisationId: other.id },
    ]) {
      const id = randomUUID();
      const outcome = await refusedBy(client, add(id), record(`user:${id}`, 1, created(told)));
      expect(outcome, JSON.stringify(told)).toBe("audit_event_tells");
    }
    const id = randomUUID();
    expect(await refusedBy(client, add(id), record(`user:${id}`, 1, created(right)))).toBe("committed");
  });

  it("is refused where another organisation is not the one told", async () => {
    const [{ id, organisationId }, other, told] = await Promise.all([aUser(), anOrganisation(), anOrganisation()]);
    const change: [string, ...unknown[]] = [
      "UPDATE users SET organisation_id = $2, version = 2 WHERE id = $1",
      id,
      other.id,
    ];
    const moved = (to: string): AuditEvent => ({
      kind: "user_changed",
      changes: { organisationId: [organisationId, to] },
    });
    expect(await refusedBy(client, change, record(`user:${id}`, 2, moved(told.id)))).toBe("audit_event_tells");
    expect(await refusedBy(client, change, record(`user:${id}`, 2, moved(other.id)))).toBe("committed");
  });

  it("lets nobody in again but by an event that says so", async () => {
    const { id } = await aUser();
    await refusedBy(
      client,
      ["UPDATE users SET disabled_at = now(), version = 2 WHERE id = $1", id],
      record(`user:${id}`, 2, { kind: "user_disabled" }),
    );
    const change: [string, string] = ["UPDATE users SET disabled_at = NULL, version = 3 WHERE id = $1", id];
    expect(await refusedBy(client, change, record(`user:${id}`, 3, { kind: "user_disabled" }))).toBe(
      "audit_event_tells",
    );
    expect(await refusedBy(client, change, record(`user:${id}`, 3, { kind: "user_enabled" }))).toBe("committed");
  });
});

describe("a change of a commitment", () => {
  const moved = (from: "on_control" | "in_progress", to: "in_progress" | "on_control"): AuditEvent => ({
    kind: "started",
    from,
    to,
  });

  it("of status is refused under an event that tells of another one, or of none", async () => {
    const { id } = await aCommitment({ status: "on_control" });
    const change: [string, string] = ["UPDATE commitment SET status = 'in_progress', version = 2 WHERE id = $1", id];
    for (const event of [
      { kind: "note_added", noteId: "none" } as const,
      moved("in_progress", "on_control"),
      { kind: "owner_assigned", organisationId: "x", from: "on_control", to: "in_progress" } as const,
      { kind: "taken_off_control", from: "on_control", to: "in_progress" } as unknown as AuditEvent,
      { kind: "commitment_captured", reference: "KZ-JP-2025-01", status: "in_progress" } as const,
    ]) {
      expect(await refusedBy(client, change, record(`commitment:${id}`, 2, event))).toBe("audit_event_tells");
    }
    expect(await refusedBy(client, change, record(`commitment:${id}`, 2, moved("on_control", "in_progress")))).toBe(
      "committed",
    );
  });

  it("of outcome is refused under an event that tells of another one", async () => {
    const { id } = await aCommitment({ status: "on_control" });
    const change: [string, string] = [
      "UPDATE commitment SET status = 'off_control', outcome = 'fulfilled', closed_on = '2026-11-23', version = 2 WHERE id = $1",
      id,
    ];
    const closed = (outcome: "fulfilled" | "lapsed", kind = "taken_off_control") =>
      ({ kind, from: "on_control", to: "off_control", outcome }) as unknown as AuditEvent;
    for (const event of [closed("lapsed"), closed("fulfilled", "started"), closed("fulfilled", "decision_withdrawn_")])
      expect(await refusedBy(client, change, record(`commitment:${id}`, 2, event))).toBe("audit_event_tells");
    expect(await refusedBy(client, change, record(`commitment:${id}`, 2, closed("fulfilled")))).not.toBe(
      "audit_event_tells",
    );
  });

  it("is told marked by its first event, however many versions it begins with", async () => {
    const begin = (id: string): [string, ...unknown[]] => [
      `INSERT INTO commitment (id, reference, series, number, kind, title_ru, original, sector_code, marking, changed_at, version)
       SELECT $1::uuid, 'KZ-XX-2026-' || n, 'KZ-XX-2026', n, 'planned', 'Новая', 'ru', code, 'restricted', now(), 2
       FROM sector, (SELECT 90 + count(*)::int AS n FROM commitment) AS next LIMIT 1`,
      id,
    ];
    const captured = (told: object) =>
      Object.assign({ kind: "commitment_captured", reference: "x", status: "captured" }, told);
    const note = { kind: "note_added", noteId: "x" } as const;
    const outcomeOf = (told: object) => {
      const id = randomUUID();
      const first = record(`commitment:${id}`, 1, captured(told) as AuditEvent);
      return refusedBy(client, begin(id), first, record(`commitment:${id}`, 2, note));
    };
    expect(await outcomeOf({})).toBe("audit_event_tells");
    expect(await outcomeOf({ marking: "restricted" })).toBe("committed");
  });

  it("leads from where to where the table of transitions leads, and nowhere else", async () => {
    const moving = actions.filter((action) => transitions[action].to !== null);
    expect(moving.length).toBeGreaterThan(10);
    const type = { report_interim: "interim", report_final: "final" } as Record<string, string>;
    for (const action of moving) {
      const { from, to }: { from: readonly Status[]; to: Status | "before" | null } = transitions[action];
      const { rows } = await client.query<{ origin: Status; target: Status }>(
        `SELECT a AS origin, b AS target FROM unnest($1::text[]) a, unnest($1::text[]) b WHERE guards.moves($2, $3, a, b)`,
        [statuses, actionDefinitions[action].event, type[action] ?? null],
      );
      expect(new Set(rows.map(({ origin }) => origin)), action).toEqual(new Set(from));
      if (to === "before") expect(rows.filter(({ origin, target }) => origin === target)).toEqual([]);
      else expect(new Set(rows.map(({ target }) => target)), action).toEqual(new Set([to]));
    }
    const still = ["note_added", "owner_assigned", "commitment_captured", "marking_set"];
    const { rows } = await client.query(
      "SELECT k FROM unnest($1::text[]) k WHERE guards.moves(k, NULL, 'on_control', 'in_progress') IS NOT NULL",
      [still],
    );
    expect(rows).toEqual([]);
  });

  it("of marking is refused under an event that tells of another thing", async () => {
    const { id } = await aCommitment({ marking: "restricted" });
    const change: [string, string] = ["UPDATE commitment SET marking = NULL, version = 2 WHERE id = $1", id];
    const reason = { reason: null, reasonIn: "ru" } as const;
    for (const event of [
      { kind: "note_added", noteId: "none" } as const,
      { kind: "marking_set", marking: "restricted", ...reason } as const,
    ]) {
      expect(await refusedBy(client, change, record(`commitment:${id}`, 2, event))).toBe("audit_event_tells");
    }
    expect(await refusedBy(client, change, record(`commitment:${id}`, 2, { kind: "marking_lifted", ...reason }))).toBe(
      "committed",
    );
  });
});
