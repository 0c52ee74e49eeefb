import { beforeAll, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { calendarDate, daysBetween, fromDbDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { dueOn, isDueSoon, isOverdue, isReportOverdue, isStale, type LatenessInput } from "@/lib/deadlines/lateness";
import { isOpen } from "@/lib/vocabulary/commitments";
import { seedDemonstration } from "@/prisma/seed";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-30");
const database = testDatabase({ PACTA_TODAY: today });
let answers: string[];

// Two starts at once, on a migrated and empty database.
beforeAll(async () => {
  const url = database.url();
  answers = await Promise.all([seedDemonstration(url), seedDemonstration(url)]);
});

const commitments = () =>
  db().commitment.findMany({
    orderBy: { number: "asc" },
    include: { lead: true, owner: true, statements: true, assignments: true, evidence: true },
  });

type Row = Awaited<ReturnType<typeof commitments>>[number];

function lateness(row: Row): LatenessInput {
  return {
    open: isOpen(row.status),
    standing: row.standing,
    kind: row.kind,
    promised: row.promisedEdtf ? parseDeadline(row.promisedEdtf) : null,
    control: row.controlEdtf ? parseDeadline(row.controlEdtf) : null,
    quietSince: fromDbDate(row.quietSince),
    reportIntervalDays: row.reportInterval,
  };
}

it("loads once, also when two start at the same time", () => {
  expect(answers.toSorted()).toEqual(["loaded", "not-empty"]);
});

it("leaves a database with anything in it as it is", async () => {
  await expect(seedDemonstration(database.url())).resolves.toBe("not-empty");
  expect(await db().commitment.count()).toBe(19);
});

it("holds 19 commitments: 13 on control with an owner on both sides, 6 for the record, and 7 context passages", async () => {
  const rows = await commitments();
  const tracked = rows.filter(({ status }) => status !== "record_only");

  expect(rows.map(({ reference }) => reference)).toEqual(
    Array.from({ length: 19 }, (_, index) => `KZ-JP-2025-${String(index + 1).padStart(2, "0")}`),
  );
  expect(tracked.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  for (const { assignments, lead } of rows) {
    expect(lead?.side).toBe("KZ");
    expect(
      assignments
        .filter(({ role }) => role === "lead")
        .map(({ side }) => side)
        .toSorted(),
    ).toEqual(["JP", "KZ"]);
  }
  for (const row of rows) expect([row.titleKk, row.titleRu, row.titleEn, row.titleJa]).not.toContain(null);
  expect(await db().statement.count({ where: { judgement: "context" } })).toBe(7);
  expect(await db().statement.count({ where: { judgement: "accepted" } })).toBe(19);
  expect(await db().referenceCounter.findMany()).toEqual([{ series: "KZ-JP-2025", last: 19 }]);
});

it("quotes the very words of the release", async () => {
  const release = await db().release.findFirstOrThrow({ include: { statements: true } });

  expect(release.publicationBasis).toBe("meeting");
  for (const { quote, prefix, suffix, spanStart, spanEnd } of release.statements) {
    expect(quote).toBe(release.body.slice(spanStart, spanEnd));
    expect(release.body).toContain(prefix + quote + suffix);
  }
});

it("has a history that verifies, in the order in which things happened, none of it ahead of today", async () => {
  const { flaws, events, earlier } = await verifyHistory(db());
  const told = await db().auditEvent.findMany({ orderBy: [{ chain: "asc" }, { seq: "asc" }] });
  const outOfOrder = told.filter((event, index) => {
    const before = told[index - 1];
    return before?.chain === event.chain && before.occurredAt > event.occurredAt;
  });

  expect(flaws).toEqual([]);
  expect(events).toBe(144);
  expect(earlier.get("started")).toBeGreaterThan(0);
  expect(outOfOrder).toEqual([]);
  expect(
    told.filter(({ chain, occurredAt }) => chain.startsWith("commitment:") && occurredAt >= new Date(today)),
  ).toEqual([]);
});

it("begins every commitment with its capture; what was announced before was filed with it, by nobody", async () => {
  const told = await db().auditEvent.findMany({
    where: { chain: { startsWith: "commitment:" } },
    orderBy: [{ chain: "asc" }, { seq: "asc" }],
  });
  const flight = await db().commitment.findFirstOrThrow({ where: { number: 2 } });
  const ofFlight = told.filter(({ chain }) => chain === `commitment:${flight.id}`);

  for (const { kind, seq } of told) expect(kind === "commitment_captured").toBe(seq === 1);
  for (const { occurredAt } of told) expect(occurredAt >= new Date("2025-08-25")).toBe(true);
  expect(ofFlight.slice(1, 5).map(({ kind, actorId }) => [kind, actorId])).toEqual(
    Array.from({ length: 4 }, () => ["promised_deadline_changed", null]),
  );
  expect(told.filter(({ actorId }) => actorId === null).map(({ kind }) => kind)).toEqual(
    Array.from({ length: 5 }, () => "promised_deadline_changed"),
  );
  expect(flight.version).toBe(ofFlight.length);
});

it("was moved only by those who may: decisions by the head, reports by the executor of the lead or the coordinator", async () => {
  const decisions = await db().decision.findMany({ include: { author: true, commitment: true } });
  const reports = await db().report.findMany({ include: { author: true, commitment: true } });

  for (const { type, author, commitment } of decisions) {
    expect(author.role).toBe(type === "put_on_control" ? "coordinator" : "head");
    if (author.role === "head") expect(commitment.controlLevel).toBe("minister");
  }
  for (const { author, commitment, organisationId, onBehalf } of reports) {
    expect(organisationId).toBe(commitment.leadId);
    expect(onBehalf).toBe(author.role === "coordinator");
    if (!onBehalf) expect(author.organisationId).toBe(commitment.leadId);
  }
});

it("shows something in every state", async () => {
  const rows = await commitments();

  expect(rows.slice(0, 13).map(({ status }) => status)).toEqual([
    "in_progress",
    "in_progress",
    "returned",
    "off_control",
    "on_control",
    "in_progress",
    "on_control",
    "additional_control",
    "on_control",
    "in_progress",
    "in_progress",
    "reported",
    "on_control",
  ]);
  expect(rows[0]?.controlLevel).toBe("government");
  expect(rows[9]).toMatchObject({ standing: true, reportInterval: 90 });
  expect(rows[3]).toMatchObject({ outcome: "fulfilled", closedOn: new Date("2025-12-20") });
  expect(rows[3]?.evidence.length).toBeGreaterThan(1);
});

it("is late by clear and different lengths in several organisations, the executor's among them", async () => {
  const rows = await commitments();
  const overdue = rows.filter((row) => isOverdue(lateness(row), today));
  const dueSoon = rows.filter((row) => isDueSoon(lateness(row), today));

  const late = overdue.map((row) => {
    const lastDay = dueOn(lateness(row));
    return [row.number, lastDay && daysBetween(lastDay, today), row.lead?.code];
  });
  expect(late).toEqual([
    [3, 9, "kz-ecology"],
    [5, 120, "kz-science"],
    [7, 45, "kz-transport"],
    [13, 21, "kz-emergencies"],
  ]);
  expect(dueSoon.map(({ number }) => number)).toEqual([2, 6]);
  expect(rows.filter((row) => isStale(lateness(row), today)).map(({ number }) => number)).toEqual([1, 5, 7, 9, 13]);
  expect(rows.filter((row) => isReportOverdue(lateness(row), today))).toEqual([]);
});

it("keeps every date the flight was promised for, and marks the control dates as the demonstration's own", async () => {
  const flight = await db().deadlineChange.findMany({
    where: { commitment: { number: 2 } },
    orderBy: { occurredAt: "asc" },
  });
  const control = await db().deadlineChange.findMany({ where: { field: "control" } });

  expect(flight.map(({ oldEdtf, newEdtf }) => [oldEdtf, newEdtf])).toEqual([
    [null, "2017"],
    ["2017", "2019-41"],
    ["2019-41", "2024"],
    ["2024", "2026-03"],
    ["2026-03", "2026"],
    ["2026", "2026"],
  ]);
  expect(flight.map(({ occurredAt, announced }) => announced ?? occurredAt.toISOString().slice(0, 10))).toEqual([
    "2016-05-31",
    "2019",
    "2023-09",
    "2024-08",
    "2025-08-25",
    "2025-12-18",
  ]);
  expect(
    await db().deadlineChange.findMany({ where: { commitment: { number: 3 }, announced: { not: null } } }),
  ).toEqual([expect.objectContaining({ newEdtf: "2026-04-22/2026-04-24", announced: "2026-01" })]);
  expect(control.length).toBe(11);
  for (const { reason } of control) expect(reason).toContain("Контрольный срок демонстрации");
});

it("has one account for each role, the executor in the Ministry of Transport, the head at the level of a minister", async () => {
  const users = await db().user.findMany({ include: { organisation: true }, orderBy: { email: "asc" } });

  expect(
    users.map(({ email, role, authorityLevel, organisation }) => [email, role, authorityLevel, organisation.code]),
  ).toEqual([
    ["admin@demo.pacta", "admin", null, "kz-mfa"],
    ["coordinator@demo.pacta", "coordinator", null, "kz-mfa"],
    ["executor@demo.pacta", "executor", null, "kz-transport"],
    ["head@demo.pacta", "head", "minister", "kz-mfa"],
    ["observer@demo.pacta", "observer", null, "kz-mfa"],
  ]);
});

it("ties deadlines to events, and a renamed ministry to the one that followed it", async () => {
  const rows = await db().commitment.findMany({
    where: { promisedBasis: "event" },
    include: { promisedMilestone: true },
    orderBy: { number: "asc" },
  });
  const renamed = await db().organisation.findUniqueOrThrow({
    where: { code: "kz-digital" },
    include: { successor: true },
  });
  const installation = await db().installation.findUniqueOrThrow({ where: { id: 1 } });

  expect(rows.map(({ number, promisedMilestone }) => [number, promisedMilestone?.edtf])).toEqual([
    [3, "2026-04-22/2026-04-24"],
    [4, "2025-12-20"],
  ]);
  expect(renamed.successor?.code).toBe("kz-artificial-intelligence");
  expect(installation).toMatchObject({ version: 2, demonstrationOn: new Date(today) });
});
