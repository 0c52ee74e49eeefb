import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listHistory } from "@/lib/audit/queries";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { readExportDetails } from "@/lib/commitments/export-queries";
import { parseFilters } from "@/lib/commitments/list/filters";
import { countCommitments, listCommitments, listFilterOptions } from "@/lib/commitments/list/queries";
import { listMyWork } from "@/lib/commitments/my-work/queries";
import { countOverdue, listOverdue, nextDeadline } from "@/lib/commitments/overdue/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { listOrganisations } from "@/lib/registry/organisations/queries";
import { listSectors } from "@/lib/registry/sectors/queries";
import { getEditions } from "@/lib/releases/editions/queries";
import { getRelease, listReleases } from "@/lib/releases/queries";
import { markingInput, setReleaseMarking } from "@/lib/releases/set-marking";
import { countOverdueBefore, findExtent, listInWindow, listUnscheduled } from "@/lib/timeline/queries";
import type { Marking } from "@/lib/vocabulary/markings";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { enterCapture } from "@/tests/support/enter-capture";
import { aPlantedText } from "@/tests/support/planted-text";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");

let team: Team;
let client: pg.Client;
beforeAll(async () => {
  team = await aTeam();
  client = await rawSql(database.url());
});
afterAll(() => client.end());

async function mark(viewer: Viewer, code: string, marking: Marking | null, given: Record<string, unknown> = {}) {
  const { version } = await db().release.findUniqueOrThrow({ where: { code } });
  const form = { release: code, version, key: randomUUID(), language: "ru", reason: "Поручение", ...given };
  return setReleaseMarking(viewer, markingInput.parse({ marking: marking ?? "", ...form }));
}

const markingOf = async (reference: string) =>
  (await db().commitment.findUniqueOrThrow({ where: { reference }, select: { marking: true } })).marking;

describe("a restricted commitment", () => {
  const secret = `тайна${randomUUID().replaceAll(/[^a-f]/g, "")}`;
  let hidden: { id: string; reference: string };
  let replaced: { id: string; reference: string };
  beforeAll(async () => {
    const overdue = { control: "2026-01-10", promised: "2026-01", ...team.owners };
    hidden = await aCommitment({ ...overdue, titleRu: secret, nextStep: secret, sector: "secret-sector" });
    replaced = await aCommitment(team.owners);
    const superseded = { outcome: "superseded", supersededBy: hidden.reference };
    expect(await takeAction(team.head, replaced.reference, "take_off_control", superseded)).toMatchObject({ ok: true });
    expect(await takeAction(team.coordinator, hidden.reference, "restrict")).toMatchObject({ ok: true });
  });

  /** Every list, count, search and look-up of commitments. */
  async function everythingTold(viewer: Viewer): Promise<string> {
    const { filters } = parseFilters({});
    const searched = parseFilters({ q: secret }).filters;
    const request = { filters, today, language: "ru" as const };
    const sort = { key: "deadline" as const, descending: false };
    const window = { from: calendarDate("2025-01-01"), to: calendarDate("2027-12-31") };
    const detailsOf = await readExportDetails(viewer, [hidden, replaced], "ru");
    const told = await Promise.all([
      listCommitments(viewer, today, { filters, sort }),
      listCommitments(viewer, today, { filters: searched, sort }),
      listOverdue(viewer, today, { filters, grouping: "organisation" }),
      listOverdue(viewer, today, { filters, grouping: "none" }),
      nextDeadline(viewer, today),
      listMyWork(viewer, today, new Date("2020-01-01")),
      listInWindow(viewer, request, window, null, 100),
      listUnscheduled(viewer, request),
      getCommitment(viewer, hidden.reference),
      getCommitment(viewer, replaced.reference),
      listHistory(viewer, hidden.reference),
      listHistory(viewer, replaced.reference),
      detailsOf(hidden),
      detailsOf(replaced),
    ]);
    return JSON.stringify(told);
  }

  it("is nowhere for an administrator: no list, count, search, timeline, file, history, nor as what replaced another", async () => {
    const told = await everythingTold(team.admin);
    const { filters } = parseFilters({ q: secret });
    const window = { from: calendarDate("2026-06-01"), to: calendarDate("2027-12-31") };

    expect([told.includes(secret), told.includes(hidden.reference), told.includes(hidden.id)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(await countCommitments(team.admin, today, { filters })).toMatchObject({ count: 0 });
    expect(await countOverdue(team.admin, today, filters)).toMatchObject({ count: 0 });
    expect(await countOverdueBefore(team.admin, { filters, today, language: "ru" }, window)).toBe(0);
    expect(await findExtent(team.admin, { filters, today, language: "ru" })).toBeNull();
    expect(await takeAction(team.admin, hidden.reference, "add_note")).toEqual({ ok: false, refusal: "not-found" });
    const sectors = await listSectors(team.admin, {});
    expect(sectors.rows.find(({ code }) => code === "secret-sector")?._count.commitments).toBe(0);
    const all = { q: team.lead.code, side: "", state: "all" as const, page: 1 };
    const [lead] = (await listOrganisations(team.admin, today, all, "ru")).rows.filter(({ id }) => id === team.lead.id);
    expect(lead?._count.assignments).toBe(1);
  });

  it.each(["coordinator", "head", "observer", "executor", "coExecutor"] as const)(
    "is there for %s, with its marking",
    async (who) => {
      const told = await everythingTold(team[who]);

      expect([told.includes(secret), told.includes(hidden.reference)]).toEqual([true, true]);
      expect((await getCommitment(team[who], hidden.reference))?.marking).toBe("restricted");
      const sort = { key: "deadline" as const, descending: false };
      const listed = await listCommitments(team[who], today, { filters: parseFilters({ q: secret }).filters, sort });
      expect(listed.rows).toMatchObject([{ reference: hidden.reference, marking: "restricted" }]);
    },
  );

  it("is nowhere for an executor without a part in it", async () => {
    expect((await everythingTold(team.stranger)).includes(secret)).toBe(false);
  });

  it("is opened again with a reason, by an event each time; what it is already is refused", async () => {
    const { reference, id } = await aCommitment(team.owners);
    const refused = (problem: string) => ({ ok: false, refusal: "not-allowed-from-here", details: { problem } });

    expect(await takeAction(team.coordinator, reference, "lift_restriction")).toEqual(refused("open_already"));
    expect(await takeAction(team.coordinator, reference, "restrict")).toMatchObject({ ok: true });
    expect(await takeAction(team.coordinator, reference, "restrict")).toEqual(refused("restricted_already"));
    expect(await takeAction(team.coordinator, reference, "lift_restriction")).toMatchObject({ ok: true });
    expect(await markingOf(reference)).toBeNull();
    const told = await listHistory(team.observer, reference);
    expect(told?.events.map(({ event }) => event).slice(0, 2)).toEqual([
      { kind: "marking_lifted", reason: "Текст опубликован", reasonIn: "ru" },
      { kind: "marking_set", marking: "restricted", reason: "Текст для служебного пользования", reasonIn: "ru" },
    ]);
    expect((await db().commitment.findUniqueOrThrow({ where: { id } })).version).toBe(3);
  });
});

describe("a restricted text", () => {
  it("gives an executor the quotes of the own commitments, and no other word of it", async () => {
    const release = await aRelease({ body: "Тайная преамбула. Строят порт. Чужое обязательство. Тайный конец." });
    const own = await aCommitment(team.owners);
    const theirs = await aCommitment();
    await aStatement({ release, quote: "Строят порт", commitmentId: own.id });
    await aStatement({ release, quote: "Чужое обязательство", commitmentId: theirs.id });
    await aStatement({ release, quote: "Тайный конец" });
    expect(await mark(team.coordinator, release.code, "restricted")).toMatchObject({ ok: true });

    const told = JSON.stringify([
      await getRelease(team.executor, release.code),
      await listReleases(team.executor, { q: "" }),
      await getCommitment(team.executor, own.reference),
      await getCommitment(team.executor, theirs.reference),
      await getEditions(team.executor, release.code),
    ]);
    expect(told).toContain("Строят порт");
    for (const word of ["Тайная", "Чужое", "Тайный", theirs.reference])
      expect([word, told.includes(word)]).toEqual([word, false]);
    for (const who of ["stranger", "admin"] as const) {
      expect(await getRelease(team[who], release.code)).toBeNull();
      expect((await listReleases(team[who], { q: "" })).rows.map(({ code }) => code)).not.toContain(release.code);
      const { releases } = await listFilterOptions(team[who], { filters: parseFilters({}).filters, isPanelOpen: true });
      expect(releases.map(({ code }) => code)).not.toContain(release.code);
    }
    for (const who of ["coordinator", "head", "observer"] as const) {
      expect((await getRelease(team[who], release.code))?.body).toBe(release.body);
    }
  });

  it("restricts what rests on it, each with its event, and keeps it so until the text is open", async () => {
    const release = await aRelease();
    const { reference, id } = await aCommitment(team.owners);
    await aStatement({ release, quote: "Стороны договорились", commitmentId: id });
    await mark(team.coordinator, release.code, "restricted");

    expect(await markingOf(reference)).toBe("restricted");
    const lifted = await takeAction(team.coordinator, reference, "lift_restriction");
    expect(lifted).toMatchObject({ details: { problem: "text_is_restricted" } });
    expect(await mark(team.coordinator, release.code, null)).toMatchObject({ ok: true });
    expect(await markingOf(reference)).toBe("restricted");
    expect(await takeAction(team.coordinator, reference, "lift_restriction")).toMatchObject({ ok: true });
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("is marked by coordinators only, once, from what they saw", async () => {
    const { code } = await aRelease();
    const sent = { key: randomUUID() };

    for (const who of ["head", "observer", "admin", "executor"] as const) {
      expect(await mark(team[who], code, "restricted")).toEqual({ ok: false, refusal: "forbidden" });
    }
    expect(await mark(team.coordinator, code, "restricted", { version: 9 })).toMatchObject({ refusal: "conflict" });
    expect(await mark(team.coordinator, code, null)).toMatchObject({ details: { problem: "open_already" } });
    expect(await mark(team.coordinator, code, "restricted", sent)).toMatchObject({ ok: true });
    expect(await mark(team.coordinator, code, "restricted", sent)).toMatchObject({ ok: true });
    expect(await mark(team.coordinator, code, "restricted")).toMatchObject({
      details: { problem: "restricted_already" },
    });
  });

  it("makes commitments that are restricted from the start, and restricts one that it says again", async () => {
    const known = await aCommitment(team.owners);
    const first = await aPlantedText(team.coordinator, { marking: "restricted" });
    await enterCapture(team.coordinator, first.code, { accept: [0] });
    const second = await aPlantedText(team.coordinator, { marking: "restricted" });
    await enterCapture(team.coordinator, second.code, { accept: [0], into: known.reference });

    const [made] = await db().commitment.findMany({ where: { statements: { some: { releaseId: first.id } } } });
    expect(made?.marking).toBe("restricted");
    const told = await listHistory(team.head, made?.reference ?? "");
    expect(told?.events.at(-1)?.event).toMatchObject({ kind: "commitment_captured", marking: "restricted" });
    expect(await markingOf(known.reference)).toBe("restricted");
    expect((await listHistory(team.head, known.reference))?.events[0]?.event).toMatchObject({
      kind: "restated",
      marking: "restricted",
    });
  });

  it("never shows through an open commitment: the database refuses what would", async () => {
    const release = await aRelease();
    const { id } = await aCommitment();
    await aStatement({ release, quote: "Стороны договорились", commitmentId: id });
    const withEvent = (
      chain: string,
      table: string,
      rowId: string,
      set: string,
      event: object = { kind: "note_added", noteId: "x" },
    ): [string, ...unknown[]][] => [
      [`UPDATE ${table} SET ${set}, version = version + 1 WHERE id = $1`, rowId],
      [
        `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
         SELECT '${chain}:' || id, version, $2::json ->> 'kind', $2, now(), '', '' FROM ${table} WHERE id = $1`,
        rowId,
        JSON.stringify(event),
      ],
    ];
    const restricted = { kind: "marking_set", marking: "restricted" };

    expect(
      await refusedBy(client, ...withEvent("release", "release", release.id, "marking = 'restricted'", restricted)),
    ).toBe("marking_reaches_commitments");
    await mark(team.coordinator, release.code, "restricted");
    expect(
      await refusedBy(
        client,
        ...withEvent("commitment", "commitment", id, "marking = NULL", { kind: "marking_lifted" }),
      ),
    ).toBe("marking_reaches_commitments");
    expect(await refusedBy(client, ...withEvent("release", "release", release.id, "awaits_entry = false"))).toBe(
      "release_awaits_entry",
    );
  });
});

it("holds two people who mark a text and open its commitment at once to the rule", async () => {
  for (let round = 0; round < 8; round += 1) {
    const release = await aRelease();
    const { reference, id } = await aCommitment({ ...team.owners, marking: "restricted" });
    await aStatement({ release, quote: "Стороны договорились", commitmentId: id });
    const answers = await Promise.all([
      mark(team.coordinator, release.code, "restricted"),
      takeAction(await aUser(), reference, "lift_restriction"),
    ]);

    expect(answers[0]).toMatchObject({ ok: true });
    expect(await markingOf(reference)).toBe("restricted");
  }
});
