import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { saveSector, sectorInput } from "@/lib/registry/sectors/save-sector";
import type { RegistryDetails } from "@/lib/registry/write-registry";
import { aCommitment, aSector, changeInTest } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { sendMeeting, sendMilestone } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
});

const sourceUrl = "https://example.kz/new-dates";

async function milestoneWith(edtf: string) {
  const result = await sendMilestone(coordinator, { date: edtf });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.id;
}

async function tiedTo(promisedMilestoneId: string, given: Parameters<typeof aCommitment>[0] = {}) {
  const commitment = await aCommitment({ promised: "2026-04-22", kind: "invited", ...given });
  const tie = { promisedBasis: "event", promisedMilestoneId } as const;
  const edtf = given.promised ?? "2026-04-22";
  const source = { sourceUrl: null, sourceTitle: null };
  await changeInTest(commitment.id, { kind: "promised_deadline_changed", from: edtf, to: edtf, ...source }, (tx) =>
    tx.commitment.update({ where: { id: commitment.id }, data: tie }),
  );
  return commitment;
}

describe("a milestone", () => {
  it("takes along the deadlines that hang on it, once they were looked at", async () => {
    const id = await milestoneWith("2026-04-22");
    const [first, second] = [await tiedTo(id), await tiedTo(id)];
    const closed = await tiedTo(id, { status: "off_control", outcome: "fulfilled" });
    const apart = await aCommitment({ promised: "2026-04-22" });
    const form = { id, version: "1", key: randomUUID(), date: "22.05.2026", sourceUrl };

    const shown = await sendMilestone(coordinator, form);

    const { confirm } = (shown.ok ? {} : (shown.details ?? {})) as RegistryDetails;
    expect(confirm?.moves).toEqual(
      [first, second].map(({ reference }) => ({ reference, from: "2026-04-22", to: "2026-05-22" })),
    );
    expect((await db().commitment.findUniqueOrThrow({ where: { id: first.id } })).promisedEdtf).toBe("2026-04-22");

    const moved = await sendMilestone(coordinator, { ...form, confirmed: confirm?.token });

    expect(moved.ok).toBe(true);
    for (const { id: commitmentId } of [first, second]) {
      const row = await db().commitment.findUniqueOrThrow({
        where: { id: commitmentId },
        include: { deadlineChanges: true },
      });
      expect(row).toMatchObject({ promisedEdtf: "2026-05-22", promisedBasis: "event", version: 3 });
      expect(row.deadlineChanges).toMatchObject([
        { field: "promised", oldEdtf: "2026-04-22", newEdtf: "2026-05-22", sourceUrl, sourceTitle: "Саммит" },
      ]);
      const event = await db().auditEvent.findUniqueOrThrow({
        where: { chain_seq: { chain: `commitment:${commitmentId}`, seq: 3 } },
      });
      expect(event).toMatchObject({ kind: "promised_deadline_changed", actorId: coordinator.id });
    }
    for (const { id: commitmentId } of [closed, apart]) {
      expect((await db().commitment.findUniqueOrThrow({ where: { id: commitmentId } })).promisedEdtf).toBe(
        "2026-04-22",
      );
    }
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("asks again when another deadline was tied to it meanwhile", async () => {
    const id = await milestoneWith("2026-04-22");
    await tiedTo(id);
    const form = { id, version: "1", key: randomUUID(), date: "2026-06", sourceUrl };
    const shown = await sendMilestone(coordinator, form);
    const token = shown.ok ? "" : (shown.details?.confirm?.token ?? "");
    await tiedTo(id);

    const result = await sendMilestone(coordinator, { ...form, confirmed: token });

    expect(result).toMatchObject({ ok: false, refusal: "not-allowed-from-here" });
    expect(result.ok ? 0 : result.details?.confirm?.moves?.length).toBe(2);
  });

  it("moves nothing without a source", async () => {
    const id = await milestoneWith("2026-04-22");
    await tiedTo(id);

    const result = await sendMilestone(coordinator, { id, version: "1", key: randomUUID(), date: "2026-06" });

    expect(result).toMatchObject({ details: { field: "sourceUrl", problem: "source_for_moves" } });
  });

  it("changes its names without a word about deadlines", async () => {
    const id = await milestoneWith("2026-04-22");
    await tiedTo(id);

    const form = { id, version: "1", key: randomUUID(), date: "2026-04-22", nameEn: "Summit" };

    expect((await sendMilestone(coordinator, form)).ok).toBe(true);
  });

  it.each(["admin", "executor", "head", "observer"] as const)("is nothing for a person who is %s", async (role) => {
    const viewer = await aUser({ role });

    expect(await sendMilestone(viewer, {})).toEqual({ ok: false, refusal: "forbidden" });
    expect(await sendMeeting(viewer, {})).toEqual({ ok: false, refusal: "forbidden" });
  });
});

describe("a meeting", () => {
  it("is added and changed with an event each", async () => {
    const made = await sendMeeting(coordinator, { placeRu: "Астана" });
    const id = made.ok ? made.value.id : "";

    const result = await sendMeeting(coordinator, {
      id,
      version: "1",
      key: randomUUID(),
      sides: "KZ JP UZ",
      endsOn: "26.08.2025",
    });

    expect(result.ok).toBe(true);
    const kinds = await db().auditEvent.findMany({
      where: { chain: `meeting:${id}` },
      orderBy: { seq: "asc" },
      select: { kind: true },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(["meeting_added", "meeting_changed"]);
  });

  it("is one of the home side", async () => {
    expect(await sendMeeting(coordinator, { sides: "JP, UZ" })).toMatchObject({
      details: { problem: "home_side_missing" },
    });
  });
});

describe("a sector", () => {
  it("takes its place in the order, and those after it theirs", async () => {
    const admin = await aUser({ role: "admin" });
    for (const code of ["first", "second", "third"]) await aSector(code);
    const order = async () =>
      (await db().sector.findMany({ orderBy: { position: "asc" }, select: { code: true } })).map(({ code }) => code);
    const before = await order();
    const last = before.at(-1) ?? "";
    const form = {
      version: "1",
      key: randomUUID(),
      code: last,
      after: "",
      nameKk: "Көлік",
      nameRu: "Транспорт",
      nameEn: "Transport",
      nameJa: "運輸",
    };

    const result = await saveSector(admin, sectorInput.parse(form));
    const stale = await saveSector(admin, sectorInput.parse({ ...form, key: randomUUID() }));

    expect(result.ok).toBe(true);
    expect(stale).toMatchObject({ refusal: "conflict", details: { version: 2 } });
    expect(await order()).toEqual([last, ...before.filter((code) => code !== last)]);
    expect((await db().sector.findUniqueOrThrow({ where: { code: last } })).nameRu).toBe("Транспорт");
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });
});
