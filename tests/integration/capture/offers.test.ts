import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { listSimilar } from "@/lib/releases/matching/queries";
import { listLikelyOwners, namesOfOrganisations } from "@/lib/releases/proposals/likely-owners-queries";
import { getEntryRules, listChoices } from "@/lib/releases/proposals/queries";
import { roles } from "@/lib/vocabulary/people";
import { aCapture, proposalsOf, sendStep } from "@/tests/support/build-capture";
import { aCommitment, aSector } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
});

const nothing = { sectorCode: null, sides: ["KZ", "JP"], organisationIds: [], earlierId: null };

describe("commitments that may be restated", () => {
  it("are offered by their words, those of the same sector and organisations first", async () => {
    const lead = (await anOrganisation()).id;
    const flight = await aCommitment({ titleRu: "Запуск прямого рейса Алматы – Токио", leadId: lead });
    const same = await aCommitment({ titleRu: "Запуск прямого рейса Алматы – Токио", sector: "health" });
    await aCommitment({ titleRu: "Поставки зерна в порт Осака" });
    const words = ["планируется запуск прямого рейса Алматы – Токио"];

    const found = await listSimilar(coordinator, {
      words,
      sectorCode: "transport",
      sides: ["KZ", "JP"],
      organisationIds: [lead],
      earlierId: null,
    });

    expect(found.map(({ reference }) => reference)).toEqual([flight.reference, same.reference]);
    expect(found[0]).toMatchObject({ sameSector: true, sharedOrganisations: 1, kind: "planned" });
    expect(found[0]?.likeness).toBeGreaterThan(0.5);
  });

  it("are found in Japanese too, and by a title in another language", async () => {
    const { reference } = await aCommitment({
      titleRu: "Прямое сообщение",
      titles: { titleJa: "アルマティ・東京間の直行便の開設" },
    });

    const found = await listSimilar(coordinator, { words: ["来年、東京間の直行便の開設を予定"], ...nothing });

    expect(found.map((one) => one.reference)).toContain(reference);
  });

  it("begin with what stood in the same place before, however little the words share", async () => {
    const { id, reference } = await aCommitment({ titleRu: "Поставки угля" });
    const words = ["планируется запуск прямого рейса Алматы – Токио"];

    const found = await listSimilar(coordinator, { words, ...nothing, earlierId: id });

    expect(found[0]).toMatchObject({ reference, wasHere: true });
    expect(found.slice(1).some(({ wasHere }) => wasHere)).toBe(false);
  });

  it("are none for other words, and for who may not decide", async () => {
    expect(await listSimilar(coordinator, { words: ["%_'\"\\ --"], ...nothing })).toEqual([]);
    expect(await listSimilar(await aUser({ role: "head" }), { words: ["рейс Алматы – Токио"], ...nothing })).toEqual(
      [],
    );
  });
});

describe("likely owners", () => {
  const when = { sides: ["KZ", "JP"], publishedOn: calendarDate("2025-08-25"), today: calendarDate("2026-11-23") };

  it("come from the registry of sectors, else from who leads there", async () => {
    for (const code of ["energy", "education"]) await aSector(code);
    const [answers, leads] = [await anOrganisation(), await anOrganisation()];
    await db().$transaction(async (tx) => {
      await tx.organisationSector.create({ data: { organisationId: answers.id, sectorCode: "energy" } });
      await tx.organisation.update({ where: { id: answers.id }, data: { version: 2 } });
      await recordEvent(tx, `organisation:${answers.id}`, 2, null, new Date(), {
        kind: "organisation_changed",
        changes: {},
      });
    });
    await aCommitment({ sector: "energy", leadId: leads.id });
    await aCommitment({ sector: "education", leadId: leads.id });

    const found = await listLikelyOwners(coordinator, { ...when, sectorCodes: ["energy", "education", "energy"] });

    expect(found.get("energy")).toMatchObject([{ organisationId: answers.id, reason: { is: "answers" } }]);
    expect(found.get("education")).toMatchObject([
      { organisationId: leads.id, reason: { is: "leads", commitments: 1 } },
    ]);
    expect(await listLikelyOwners(await aUser({ role: "observer" }), { ...when, sectorCodes: ["energy"] })).toEqual(
      new Map(),
    );
  });
});

describe("what capture chooses from", () => {
  it.each(roles)("is for who captures alone: %s", async (role) => {
    const viewer = await aUser({ role });
    const { id } = await anOrganisation();
    const today = calendarDate("2026-11-23");

    const { organisations } = await listChoices(viewer, today);
    const { inForce } = await getEntryRules(viewer, today);
    const named = await namesOfOrganisations(viewer, [id]);

    const isThere = [organisations.some((each) => each.id === id), inForce.has(id), named.length === 1];
    expect(isThere).toEqual(Array(3).fill(role === "coordinator"));
    if (role !== "coordinator") expect([organisations, [...inForce], named]).toEqual([[], [], []]);
  });
});

describe("what is the same for all", () => {
  it("fills only what is empty, and is taken back in one go", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const open = proposals.filter(({ judgement }) => judgement === "proposed");
    for (const { id } of open) {
      const decide = { step: "decide", release: code, statementId: id, version: 100, decision: "accept" };
      await sendStep(coordinator, decide);
      await sendStep(coordinator, {
        step: "fill",
        release: code,
        statementId: id,
        version: 100,
        destination: "on_control",
        language: "ru",
      });
    }
    const own = {
      step: "fill",
      release: code,
      statementId: open[0]?.id,
      version: 100,
      destination: "on_control",
      language: "ru",
    };
    await sendStep(coordinator, { ...own, controlLevel: "president" });
    const levels = async () =>
      (await proposalsOf(code)).flatMap(({ proposal }) =>
        proposal?.decision === "accept" ? [proposal.controlLevel] : [],
      );

    const all = { step: "fillAll", release: code, language: "ru", allControlLevel: "minister", allControlDate: "2027" };
    await sendStep(coordinator, all);
    expect(new Set(await levels())).toEqual(new Set(["president", "minister"]));
    expect((await levels()).filter((level) => level === "president")).toHaveLength(1);
    await sendStep(coordinator, { step: "undo", release: code });
    expect(new Set(await levels())).toEqual(new Set(["president", null]));
  });
});
