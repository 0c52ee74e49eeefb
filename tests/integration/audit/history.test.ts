import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listHistory } from "@/lib/audit/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser, changeUser } from "@/tests/support/build-people";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

async function kindsFor(viewer: Viewer, reference: string) {
  return (await listHistory(viewer, reference))?.events.map(({ event }) => event.kind);
}

describe("listHistory", () => {
  it("tells the latest first, who did it and when, to whoever sees the commitment", async () => {
    const { reference } = await aCommitment(team.owners);
    await takeAction(team.executor, reference, "start");

    const history = await listHistory(team.observer, reference);
    expect(history?.events.map(({ seq, actor }) => [seq, actor?.id ?? null])).toEqual([
      [2, team.executor.id],
      [1, null],
    ]);
    expect(await listHistory(team.stranger, reference)).toBeNull();
    expect(await listHistory(team.coordinator, "KZ-JP-1999-01")).toBeNull();
  });

  it("tells of notes only those who may read them", async () => {
    const { reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "add_note");
    await takeAction(team.executor, reference, "add_note");
    const [captured, note] = ["commitment_captured", "note_added"];

    for (const viewer of [team.coordinator, team.head, team.observer]) {
      expect(await kindsFor(viewer, reference)).toEqual([note, note, captured]);
    }
    expect(await kindsFor(team.executor, reference)).toEqual([note, captured]);
    expect(await kindsFor(team.coExecutor, reference)).toEqual([captured]);
    expect(await kindsFor(team.admin, reference)).toEqual([captured]);
  });

  it("leaves a note with the organisation it was written for, wherever its author goes", async () => {
    const { reference } = await aCommitment(team.owners);
    const author = await aUser({ role: "executor", organisationId: team.lead.id });
    await takeAction(author, reference, "add_note");
    const moved = { ...author, organisationId: team.co.id };
    await changeUser(author.id, { organisationId: team.co.id });
    const [captured, note] = ["commitment_captured", "note_added"];

    expect(await kindsFor(team.executor, reference)).toEqual([note, captured]);
    expect(await kindsFor(team.coExecutor, reference)).toEqual([captured]);
    expect(await kindsFor(moved, reference)).toEqual([captured]);
  });

  it("gives a long history a page at a time, each event once", async () => {
    const { reference } = await aCommitment(team.owners);
    for (let index = 0; index < 34; index += 1) await takeAction(team.head, reference, "add_note");

    const first = await listHistory(team.head, reference);
    const second = await listHistory(team.head, reference, { before: first?.events.at(-1)?.seq });
    expect([first?.more, second?.more]).toEqual([true, false]);
    const seqs = [...(first?.events ?? []), ...(second?.events ?? [])].map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 35 }, (_one, index) => 35 - index));
    expect((await listHistory(team.head, reference, { since: 33 }))?.events.map(({ seq }) => seq)).toEqual([35, 34]);
  });
});
