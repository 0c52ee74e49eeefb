import { beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/audit/queries";
import { type EntryList, entryLists } from "@/lib/commitments/entries";
import { type CommitmentDetail, getCommitment } from "@/lib/commitments/queries";
import { listTexts } from "@/lib/commitments/translations/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { floodCommitment } from "@/tests/support/flood-commitment";

testDatabase({ PACTA_TODAY: "2026-11-23" });

/** Of the longest texts in every list: more than a page shows of any. */
const COUNT = 22;

let team: Team;
let flooded: { id: string; reference: string };
beforeAll(async () => {
  team = await aTeam();
  flooded = await aCommitment({ ...team.owners, control: "2027-12-31" });
  const { id: authorId, organisationId } = team.executor;
  await floodCommitment(flooded.id, { authorId, organisationId }, COUNT);
});

const lettersOf = (value: unknown) => JSON.stringify(value).length;

async function read(reference: string, turnedTo?: { list: EntryList; after: string }): Promise<CommitmentDetail> {
  const found = await getCommitment(team.coordinator, reference, turnedTo);
  if (!found) throw new Error("it is in sight");
  return found;
}

describe("a commitment of hundreds of long texts", () => {
  it("is read by a page that can bear it, with what waits however old it is", async () => {
    const found = await read(flooded.reference);
    for (const list of entryLists.filter((one) => one !== "statements")) {
      expect(lettersOf(found[list]), list).toBeLessThan(50_000);
      expect(found[list].length + (found.cut[list]?.left ?? 0), list).toBe(
        COUNT + (list === "extensionRequests" ? 1 : 0),
      );
    }
    expect(found.waitingExtension?.occurredAt).toEqual(new Date(Date.UTC(2025, 0, 1)));
    expect(found.trail).toHaveLength(COUNT);
    expect(found.forecasts).toHaveLength(COUNT + 1);
    expect(found.reportRequests).toHaveLength(20);
    expect(lettersOf(found.reportRequests.filter(({ isCut }) => !isCut))).toBeLessThan(50_000);
    expect(lettersOf(await listHistory(team.coordinator, flooded.reference))).toBeLessThan(60_000);
    expect(lettersOf(await listTexts(team.coordinator, flooded.reference))).toBeLessThan(80_000);
  });

  it.each(["evidence", "deadlineChanges"] as const)("has all of its %s, a page at a time", async (list) => {
    let page = await read(flooded.reference);
    const seen = page[list].map(({ id }) => id);
    for (let cut = page.cut[list]; cut; cut = page.cut[list]) {
      page = await read(flooded.reference, { list, after: cut.after });
      expect(page.turnedTo).toBe(list);
      expect(page.waitingExtension).not.toBeNull();
      seen.push(...page[list].map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(COUNT);
  });

  it("has all of its texts to translate, a page at a time", async () => {
    const keys: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listTexts(team.coordinator, flooded.reference, { after });
      keys.push(...(page?.rows ?? []).map(({ key }) => key));
      if (!page?.next) break;
      after = page.next;
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith("report:"))).toHaveLength(COUNT);
  });
});

it("ordinary entries are cut by their number alone, and nobody turns to what they may not read", async () => {
  const { reference } = await aCommitment(team.owners);
  for (let made = 0; made < 20; made++) await takeAction(team.coordinator, reference, "add_note");
  expect((await read(reference)).cut).toEqual({});
  await takeAction(team.coordinator, reference, "add_note");
  const { notes, cut } = await read(reference);
  expect([notes.length, cut.notes?.left]).toEqual([20, 1]);
  const turnedTo = { list: "notes" as const, after: cut.notes?.after ?? "" };
  expect((await read(reference, turnedTo)).notes).toHaveLength(1);
  expect((await getCommitment(team.executor, reference, turnedTo))?.notes).toEqual([]);
  expect(await getCommitment(team.stranger, reference, turnedTo)).toBeNull();
});

it("of its statements ten are shown, those of the latest texts, and one of several may still leave", async () => {
  const { id, reference } = await aCommitment(team.owners);
  for (let made = 0; made < 11; made++) {
    const release = await aRelease({ publishedOn: `2026-01-${String(made + 10)}` });
    await aStatement({ release, quote: "планируется рейс", commitmentId: id });
  }
  const { statements, cut } = await read(reference);
  expect([statements.length, cut.statements?.left]).toEqual([10, 1]);
  const turned = await read(reference, { list: "statements", after: cut.statements?.after ?? "" });
  expect(turned.statements).toHaveLength(1);
});

describe("one person's changes of a commitment", () => {
  it("have an end for a day, and no one else's have", async () => {
    const { reference } = await aCommitment(team.owners);
    for (let made = 0; made < 99; made++) await takeAction(team.coordinator, reference, "add_note");
    expect(await takeAction(team.coordinator, reference, "add_note")).toMatchObject({ ok: true });
    expect(await takeAction(team.coordinator, reference, "add_note")).toMatchObject({
      ok: false,
      details: { problem: "too_many_changes" },
    });
    expect(await takeAction(team.executor, reference, "add_note")).toMatchObject({ ok: true });
  });

  it("as requests for a report end where twenty wait, until one is answered", async () => {
    const { reference } = await aCommitment(team.owners);
    for (let made = 0; made < 20; made++) await takeAction(team.coordinator, reference, "request_report");
    const one = () => takeAction(team.coordinator, reference, "request_report");
    expect(await one()).toMatchObject({ ok: false, details: { problem: "too_many_requests" } });
    await takeAction(team.executor, reference, "report_interim");
    expect(await one()).toMatchObject({ ok: true });
  });
});
