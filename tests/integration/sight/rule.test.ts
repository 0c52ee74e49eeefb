import { beforeAll, expect, it } from "vitest";
import { releasesVisibleTo, releasesVisibleToSql, visibleTo, visibleToSql } from "@/lib/access/scope";
import { getCommitment } from "@/lib/commitments/queries";
import { db } from "@/lib/db";
import { getRelease } from "@/lib/releases/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aRelease, aStatement, changeReleaseInTest } from "@/tests/support/build-release";
import { aTeam, type Team } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase();

const people = ["coordinator", "head", "observer", "admin", "executor", "coExecutor", "stranger"] as const;
type Who = (typeof people)[number];
const withPart = new Set<Who>(["executor", "coExecutor"]);

/** Every state a text can be in, with a commitment of the team's lead resting on it or none. */
const states = [true, null].flatMap((awaitsEntry) =>
  (["restricted", null] as const).flatMap((marking) =>
    [true, false].map((tracked) => ({ awaitsEntry, marking, tracked })),
  ),
);
type State = (typeof states)[number];

/** Written out by hand from docs/decisions/18-sight-of-texts.md. */
function sees(who: Who, { awaitsEntry, marking, tracked }: State): "whole" | "quotes" | "nothing" {
  if (who === "coordinator") return "whole";
  if (awaitsEntry) return "nothing";
  if (marking === null || who === "head" || who === "observer") return "whole";
  return withPart.has(who) && tracked ? "quotes" : "nothing";
}

function seesCommitment(who: Who, { marking }: State): boolean {
  if (who === "admin") return marking === null;
  return who !== "stranger";
}

let team: Team;
const built: { state: State; code: string; reference: string | null }[] = [];
beforeAll(async () => {
  team = await aTeam();
  for (const state of states) {
    const { awaitsEntry, marking } = state;
    const release = await aRelease(awaitsEntry ? { awaitsEntry } : {});
    let reference: string | null = null;
    if (state.tracked) {
      const commitment = await aCommitment({ ...team.owners, ...(state.marking && { marking: state.marking }) });
      await aStatement({ release, quote: "Стороны договорились", commitmentId: commitment.id });
      reference = commitment.reference;
    }
    await aStatement({ release, quote: "рейс" });
    await changeReleaseInTest(
      release.id,
      (tx) => tx.release.update({ where: { id: release.id }, data: { marking } }),
      marking === null
        ? { kind: "release_changed", changes: {} }
        : { kind: "marking_set", marking, reason: null, reasonIn: "ru" },
    );
    built.push({ state, code: release.code, reference });
  }
});

it.each(people)("of texts is for %s the same by every way of reading, in every state", async (who) => {
  const viewer = team[who];
  for (const { state, code } of built) {
    const expected = sees(who, state);
    const bySql = await db().$queryRaw<unknown[]>`
      SELECT FROM release r WHERE r.code = ${code} AND ${releasesVisibleToSql(viewer)}`;
    const byPrisma = await db().release.count({ where: { AND: [{ code }, releasesVisibleTo(viewer)] } });
    const read = await getRelease(viewer, code);

    expect({ state, bySql: bySql.length, byPrisma }).toEqual({
      state,
      bySql: expected === "nothing" ? 0 : 1,
      byPrisma: expected === "nothing" ? 0 : 1,
    });
    const found = read === null ? "nothing" : read.body === null ? "quotes" : "whole";
    expect({ state, found }).toEqual({ state, found: expected });
    if (read?.body === null) expect(read.statements.map(({ quote }) => quote)).toEqual(["Стороны договорились"]);
  }
});

it.each(people)(
  "of commitments is for %s the same by every way of reading, with a marking and without",
  async (who) => {
    const viewer = team[who];
    for (const { state, reference } of built) {
      // A commitment comes of a text by its entry.
      if (reference === null || state.awaitsEntry) continue;
      const expected = seesCommitment(who, state);
      const bySql = await db().$queryRaw<unknown[]>`
      SELECT FROM commitment c WHERE c.reference = ${reference} AND ${visibleToSql(viewer)}`;
      const byPrisma = await db().commitment.count({ where: { AND: [{ reference }, visibleTo(viewer)] } });
      const read = await getCommitment(viewer, reference);

      expect({ state, bySql: bySql.length === 1, byPrisma: byPrisma === 1, read: read !== null }).toEqual({
        state,
        bySql: expected,
        byPrisma: expected,
        read: expected,
      });
      const body = read?.statements[0]?.release.body;
      if (read) expect(typeof body).toBe(sees(who, state) === "whole" ? "string" : "object");
    }
  },
);
