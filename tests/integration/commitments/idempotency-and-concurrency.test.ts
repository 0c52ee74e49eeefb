import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { aCommitment } from "@/tests/support/build-commitment";
import { actionForm, aTeam, readEverything, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

const rounds = 50;

describe("a stale form", () => {
  it("is a conflict that changes nothing and names the version that stands", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const stale = actionForm(reference, 1, "extend");
    await takeAction(team.executor, reference, "report_interim");
    const before = await readEverything(id);

    expect(await sendForm(team.head, stale)).toEqual({ ok: false, refusal: "conflict", details: { version: 2 } });
    expect(await readEverything(id)).toEqual(before);
  });

  it("may be sent again, mended, with the same key", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const stale = actionForm(reference, 1, "extend");
    await takeAction(team.executor, reference, "report_interim");
    await sendForm(team.head, stale);

    const mended = { ...stale, version: "2" };
    expect(await sendForm(team.head, mended)).toEqual({ ok: true, value: { reference, version: 3 } });
    expect((await readEverything(id)).dates).toHaveLength(1);
  });

  it("from a version that is still to come is a conflict too", async () => {
    const { reference } = await aCommitment(team.owners);

    expect(await sendForm(team.executor, actionForm(reference, 2, "start"))).toMatchObject({ refusal: "conflict" });
  });

  it("leaves the key free, too, when something asked for was not there", async () => {
    const { reference } = await aCommitment(team.owners);
    const form = actionForm(reference, 1, "take_off_control", { outcome: "fulfilled", reason: "Видно из акта" });
    await sendForm(team.head, form);

    const mended = { ...form, evidenceKind: "signed_act", evidenceTitle: "Акт", evidenceUrl: "https://gov.kz/a" };
    expect(await sendForm(team.head, mended)).toMatchObject({ ok: true });
  });
});

describe("the same form sent twice", () => {
  it("acts once, and answers the same", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const form = actionForm(reference, 1, "report_final");

    const first = await sendForm(team.executor, form);
    const after = await readEverything(id);
    const second = await sendForm(team.executor, form);

    expect(first).toEqual({ ok: true, value: { reference, version: 2 } });
    expect(second).toEqual(first);
    expect(await readEverything(id)).toEqual(after);
  });

  it("acts once, also when others acted in between", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const form = actionForm(reference, 1, "add_note");
    await sendForm(team.executor, form);
    await takeAction(team.head, reference, "add_note");

    expect(await sendForm(team.executor, form)).toEqual({ ok: true, value: { reference, version: 3 } });
    expect((await readEverything(id)).notes).toHaveLength(2);
  });

  it("acts once when sent eight times at once, and answers all with what then stands", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, reference } = await aCommitment(team.owners);
      const form = actionForm(reference, 1, "report_interim");

      const answers = await Promise.all(Array.from({ length: 8 }, () => sendForm(team.executor, form)));

      expect(answers).toEqual(answers.map(() => ({ ok: true, value: { reference, version: 2 } })));
      const { commitment, reports, events } = await readEverything(id);
      expect([commitment.version, reports.length, events.length]).toEqual([2, 1, 2]);
    }
  });

  it("is a conflict when the key comes with other content, another action or another commitment", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const other = await aCommitment(team.owners);
    const form = actionForm(reference, 1, "add_note");
    await sendForm(team.executor, form);
    const before = [await readEverything(id), await readEverything(other.id)];

    const others = [
      { ...form, text: "Другое" },
      { ...form, version: "2" },
      { ...form, reference: other.reference },
      actionForm(reference, 2, "start", { key: form.key ?? "" }),
    ];
    for (const otherForm of others) {
      expect(await sendForm(team.executor, otherForm)).toMatchObject({ ok: false, refusal: "conflict" });
    }
    expect([await readEverything(id), await readEverything(other.id)]).toEqual(before);
  });

  it("is two forms when two people happen on the same key", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const key = randomUUID();

    expect(await sendForm(team.executor, actionForm(reference, 1, "add_note", { key }))).toMatchObject({ ok: true });
    expect(await sendForm(team.head, actionForm(reference, 2, "add_note", { key }))).toMatchObject({ ok: true });
    expect((await readEverything(id)).notes).toHaveLength(2);
  });
});

describe("two different forms at once, made from one version", () => {
  const pairs = [
    ["two reports", "on_control", "report_interim", "report_final"],
    ["two owners", "on_control", "assign_owner", "assign_owner"],
    ["a decision and a note", "reported", "take_off_control", "add_note"],
    ["two leads", "captured", "put_on_control", "put_on_control"],
    ["control and the record", "captured", "put_on_control", "set_for_record"],
  ] as const;

  it.each(pairs)(
    "%s: exactly one wins, the other is a conflict that leaves nothing",
    async (_what, status, one, two) => {
      const people = { report_interim: team.executor, report_final: team.executor, take_off_control: team.head };
      const personFor = (action: string) => new Map(Object.entries(people)).get(action) ?? team.coordinator;
      const leads = [{ leadId: team.lead.id }, { leadId: team.other.id }] as const;
      const owners = [{ personId: team.executor.id }, { personId: "" }] as const;
      const given = (action: string, index: 0 | 1): Record<string, string> =>
        action === "put_on_control" ? leads[index] : action === "assign_owner" ? owners[index] : {};

      for (let round = 0; round < rounds / pairs.length; round += 1) {
        const built = status === "captured" ? { status, leadId: null } : { ...team.owners, status };
        const { id, reference } = await aCommitment(built);
        const answers = await Promise.all([
          sendForm(personFor(one), actionForm(reference, 1, one, given(one, 0))),
          sendForm(personFor(two), actionForm(reference, 1, two, given(two, 1))),
        ]);

        expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { reference, version: 2 } }]);
        expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "conflict", details: { version: 2 } }]);
        const kept = await readEverything(id);
        expect([kept.commitment.version, kept.events.length]).toEqual([2, 2]);
        expect(kept.assignments.filter(({ role, side }) => role === "lead" && side === "KZ")).toHaveLength(
          kept.commitment.leadId === null ? 0 : 1,
        );
      }
    },
  );

  it("leave an unbroken history, and every other commitment can be changed meanwhile", async () => {
    const items = await Promise.all(Array.from({ length: 8 }, () => aCommitment(team.owners)));
    const answers = await Promise.all(
      items.map(({ reference }) => takeAction(team.executor, reference, "report_interim")),
    );

    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });
});
