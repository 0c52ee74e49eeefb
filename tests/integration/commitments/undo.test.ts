import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { getCommitment } from "@/lib/commitments/queries";
import { undoLast } from "@/lib/commitments/undo-last";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

function undo(viewer: Viewer, reference: string, version: number, key = randomUUID()) {
  return undoLast(viewer, { reference, version, key });
}

async function visibleNotes(reference: string) {
  return (await getCommitment(team.coordinator, reference))?.notes.length;
}

describe("undo", () => {
  it("gives the owner before back, as a change of its own", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, ownerId: team.executor.id });
    await takeAction(team.coordinator, reference, "assign_owner", { personId: "" });

    expect(await undo(team.coordinator, reference, 2)).toEqual({ ok: true, value: { reference, version: 3 } });
    const { commitment, events } = await readEverything(id);
    expect(commitment.ownerId).toBe(team.executor.id);
    expect(events.map(({ kind }) => kind)).toEqual(["commitment_captured", "owner_assigned", "owner_assigned"]);
  });

  it("takes a note out of sight, and puts it back; the row stays", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "add_note");

    await undo(team.coordinator, reference, 2);
    expect([await visibleNotes(reference), (await readEverything(id)).notes.length]).toEqual([0, 1]);
    await undo(team.coordinator, reference, 3);
    expect(await visibleNotes(reference)).toBe(1);
    expect(await undo(team.coordinator, reference, 4)).toMatchObject({ refusal: "not-allowed-from-here" });
  });

  it("sent twice acts once, and answers the same", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "add_note");
    const key = randomUUID();

    const answers = [
      await undo(team.coordinator, reference, 2, key),
      await undo(team.coordinator, reference, 2, key),
      ...(await Promise.all([1, 2, 3, 4].map(() => undo(team.coordinator, reference, 2, key)))),
    ];

    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { reference, version: 3 } })));
    expect((await readEverything(id)).events).toHaveLength(3);
  });

  it("is refused when something came after, whoever did it", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "add_note");
    await takeAction(team.head, reference, "request_report");
    const before = await readEverything(id);

    expect(await undo(team.coordinator, reference, 2)).toEqual({
      ok: false,
      refusal: "conflict",
      details: { version: 3 },
    });
    expect(await undo(team.coordinator, reference, 3)).toMatchObject({ refusal: "not-allowed-from-here" });
    expect(await readEverything(id)).toEqual(before);
  });

  it("is refused for what someone else did, also where only they may see it", async () => {
    const { reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "assign_owner", { personId: team.executor.id });
    expect(await undo(team.executor, reference, 2)).toMatchObject({ refusal: "not-allowed-from-here" });

    await takeAction(team.coordinator, reference, "add_note");
    expect(await undo(team.head, reference, 3)).toMatchObject({ refusal: "not-allowed-from-here" });
    expect(await undo(team.executor, reference, 3)).toMatchObject({ refusal: "not-allowed-from-here" });
    expect(await undo(team.stranger, reference, 3)).toMatchObject({ refusal: "not-found" });
  });

  it("is refused for moves, reports, decisions, evidence and dates, which are deliberate", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const deliberate = [
      [team.executor, "start"],
      [team.executor, "report_interim"],
      [team.executor, "add_evidence"],
      [team.head, "extend"],
      [team.head, "request_report"],
      [team.executor, "report_final"],
      [team.head, "return"],
      [team.head, "take_off_control"],
      [team.head, "reopen"],
    ] as const;

    for (const [viewer, action] of deliberate) {
      expect(await takeAction(viewer, reference, action)).toMatchObject({ ok: true });
      const { version } = (await readEverything(id)).commitment;
      expect(await undo(viewer, reference, version)).toMatchObject({ refusal: "not-allowed-from-here" });
    }
  });

  it("is refused with a version nobody saw", async () => {
    const { reference } = await aCommitment(team.owners);

    expect(await undo(team.coordinator, reference, Number.MAX_SAFE_INTEGER)).toMatchObject({ ok: false });
    expect(await undo(team.coordinator, reference, 1)).toMatchObject({ ok: false });
  });
});
