import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { carryOut, changeInput } from "@/lib/commitments/actions";
import { db } from "@/lib/db";
import { organisationInput } from "@/lib/registry/organisations/inputs";
import { getOrganisation, listOrganisations } from "@/lib/registry/organisations/queries";
import { aCommitment, aSector } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { organisationForm, sendOrganisation } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let admin: Viewer;
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  await aSector("transport");
  await aSector("energy");
});

async function added(given: Record<string, unknown> = {}) {
  const form = organisationForm(given);
  const result = await sendOrganisation(admin, form);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { form, ...(await db().organisation.findUniqueOrThrow({ where: { id: result.value.id } })) };
}

const eventsOf = (id: string) =>
  db().auditEvent.findMany({ where: { chain: `organisation:${id}` }, orderBy: { seq: "asc" } });

describe("an organisation", () => {
  it("is added with its names, its sectors and an event, once however often the form comes", async () => {
    const form = organisationForm({ nameKk: "Министрлік", shortRu: "МТ", sectors: ["transport", "energy"] });

    const first = await sendOrganisation(admin, form);
    const again = await sendOrganisation(admin, form);

    expect(first).toMatchObject({ ok: true, value: { isRepeat: false } });
    expect(again).toMatchObject({ ok: true, value: { isRepeat: true } });
    const found = await getOrganisation(admin, String(form.code));
    expect(found).toMatchObject({ nameKk: "Министрлік", shortRu: "МТ", version: 1, sideIsFixed: false });
    expect(found?.sectors.sort()).toEqual(["energy", "transport"]);
    expect((await eventsOf(found?.id ?? "")).map(({ kind }) => kind)).toEqual(["organisation_added"]);
  });

  it("is not made by a form whose key was used for something else", async () => {
    const { form } = await added();
    const other = { ...form, code: `${form.code}-other` };

    expect(await sendOrganisation(admin, other)).toEqual({ ok: false, refusal: "conflict" });
    expect(await getOrganisation(admin, other.code)).toBeNull();
  });

  it("changes from the version that was seen, and tells what was and what is", async () => {
    const { id, form } = await added();

    const result = await sendOrganisation(admin, { ...form, id, version: "1", key: randomUUID(), nameEn: "Ministry" });

    expect(result.ok).toBe(true);
    const [, changed] = await eventsOf(id);
    expect(JSON.parse(changed?.payload ?? "")).toEqual({
      kind: "organisation_changed",
      changes: { nameEn: [null, "Ministry"] },
    });
  });

  it("refuses who saw an older version, and takes the same form once it was looked at again", async () => {
    const { id, form } = await added();
    const ours = { ...form, id, version: "1", key: randomUUID(), nameEn: "Ours" };
    await sendOrganisation(admin, { ...form, id, version: "1", key: randomUUID(), nameEn: "Theirs" });

    const stale = await sendOrganisation(admin, ours);
    const again = await sendOrganisation(admin, { ...ours, version: "2" });

    expect(stale).toEqual({ ok: false, refusal: "conflict", details: { version: 2 } });
    expect(again.ok).toBe(true);
  });

  it("keeps its side once somebody belongs to it or it has a part in anything", async () => {
    const { id, form } = await added();
    const free = await sendOrganisation(admin, { ...form, id, version: "1", key: randomUUID(), side: "JP" });
    const used = await added();
    await aUser({ organisationId: used.id });

    const result = await sendOrganisation(admin, {
      ...used.form,
      id: used.id,
      version: "1",
      key: randomUUID(),
      side: "JP",
    });

    expect(free.ok).toBe(true);
    expect(result).toMatchObject({ ok: false, details: { field: "side", problem: "side_in_use" } });
    await expect(
      db().organisation.update({ where: { id: used.id }, data: { side: "JP", version: 2 } }),
    ).rejects.toThrow(/side/);
  });

  it("stands in no ring, over however many others", async () => {
    const top = await added();
    const middle = await added({ parentId: top.id });
    const low = await added({ parentId: middle.id });
    const later = await added();
    const early = await added({ validTo: "31.12.2025", successorId: later.id });
    const change = (one: typeof top, given: Record<string, string>) =>
      sendOrganisation(admin, { ...one.form, id: one.id, version: "1", key: randomUUID(), ...given });

    expect(await change(top, { parentId: low.id })).toMatchObject({ details: { field: "parentId", problem: "ring" } });
    expect(await change(later, { validTo: "01.01.2026", successorId: early.id })).toMatchObject({
      details: { field: "successorId", problem: "ring" },
    });
    const raw = db().organisation.update({ where: { id: top.id }, data: { parentId: low.id, version: 2 } });
    await expect(raw).rejects.toThrow(/above itself/);
  });

  it("is in no ring when two people tie two to each other at once", async () => {
    const [one, other] = [await added(), await added()];
    const tie = (from: typeof one, to: typeof one) =>
      sendOrganisation(admin, { ...from.form, id: from.id, version: "1", key: randomUUID(), parentId: to.id });

    const both = await Promise.all([tie(one, other), tie(other, one)]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("gets nothing new once it is no longer in force, and is still read", async () => {
    const { id, form } = await added();
    const { reference } = await aCommitment({ status: "captured", leadId: null });
    const coordinator = await aUser();
    await sendOrganisation(admin, { ...form, id, version: "1", key: randomUUID(), validTo: "31.10.2026" });

    const asked = {
      action: "put_on_control",
      reference,
      version: "1",
      key: randomUUID(),
      language: "ru",
      leadId: id,
      completionForm: "Отчёт",
      controlLevel: "minister",
      controlDate: "2027-03-01",
    };
    const result = await carryOut(coordinator, changeInput.parse(asked));

    expect(result).toMatchObject({ ok: false, details: { problem: "lead_not_of_home_side" } });
    const code = String(form.code);
    const search = (state: "in_force" | "all") =>
      listOrganisations(admin, "2026-11-23" as never, { q: code, side: "", state }, "ru");
    expect((await search("in_force")).count).toBe(0);
    expect((await search("all")).rows[0]?.code).toBe(code);
  });

  it("ends only once it was seen what still hangs on it, and that is all that is taken for seen", async () => {
    const { id, form } = await added();
    const [, part] = [await added({ parentId: id, validTo: "31.10.2026" }), await added({ parentId: id })];
    await aUser({ organisationId: id });
    await aCommitment({ leadId: id });
    const closing = { ...form, id, version: "1", key: randomUUID(), validTo: "31.12.2026" };

    const shown = await sendOrganisation(admin, closing);
    const token = shown.ok ? "" : shown.details?.confirm?.token;
    await aCommitment({ leadId: id });
    const outdated = await sendOrganisation(admin, { ...closing, confirmed: token });
    const again = outdated.ok ? "" : outdated.details?.confirm?.token;
    const done = await sendOrganisation(admin, { ...closing, confirmed: again });
    const unused = await sendOrganisation(admin, {
      ...part.form,
      id: part.id,
      version: "1",
      key: randomUUID(),
      parentId: id,
      validTo: "31.12.2026",
    });

    const counts = { day: "2026-12-31", parts: 1, people: 1, commitments: 1, leads: 1 };
    expect(shown).toMatchObject({
      ok: false,
      refusal: "not-allowed-from-here",
      details: { confirm: { closing: counts } },
    });
    expect(outdated).toMatchObject({
      ok: false,
      details: { confirm: { closing: { ...counts, commitments: 2, leads: 2 } } },
    });
    expect(done.ok).toBe(true);
    expect(unused.ok).toBe(true);
  });

  it("ends without a word of commitments that are out of the administrator's sight", async () => {
    const { id, form } = await added();
    await aCommitment({ leadId: id, marking: "restricted" });
    const closing = { ...form, id, version: "1", key: randomUUID(), validTo: "31.12.2026" };
    expect(await sendOrganisation(admin, closing)).toMatchObject({ ok: true });

    const mixed = await added();
    await aCommitment({ leadId: mixed.id, marking: "restricted" });
    await aCommitment({ leadId: mixed.id });
    const shown = { ...mixed.form, id: mixed.id, version: "1", key: randomUUID(), validTo: "31.12.2026" };
    expect(await sendOrganisation(admin, shown)).toMatchObject({
      details: { confirm: { closing: { commitments: 1, leads: 1 } } },
    });
  });

  it.each([
    ["no name in the original language", { original: "kk" }, "nameKk", "original_required"],
    ["a side that is no code", { side: "Kazakhstan" }, "side", "not_a_side"],
    ["a code that is none", { code: "Мин транс" }, "code", "not_a_code"],
    ["an end before the beginning", { validFrom: "2026-02-01", validTo: "2026-01-01" }, "validTo", "ends_before"],
    ["a successor without an end", { successorId: randomUUID() }, "validTo", "successor_needs_end"],
    ["a name with a character that can't be kept", { nameRu: "А\0" }, "nameRu", "unexpected"],
    ["a field nobody asked for", { version_: "1" }, undefined, undefined],
  ])("is refused with %s", (_what, given, field, message) => {
    const parsed = organisationInput.safeParse(organisationForm(given));

    expect(parsed.success).toBe(false);
    if (field) expect(parsed.error?.issues).toContainEqual(expect.objectContaining({ path: [field], message }));
  });

  it("is refused with a code that is in use", async () => {
    const { code } = await added();

    expect(await sendOrganisation(admin, organisationForm({ code }))).toMatchObject({
      details: { field: "code", problem: "code_taken" },
    });
  });

  it.each(["coordinator", "executor", "head", "observer"] as const)(
    "is nothing for a person who is %s",
    async (role) => {
      const viewer = await aUser({ role });
      const { code } = await added();

      expect(await sendOrganisation(viewer, organisationForm())).toEqual({ ok: false, refusal: "forbidden" });
      expect(await getOrganisation(viewer, code)).toBeNull();
      expect(
        (await listOrganisations(viewer, "2026-11-23" as never, { q: "", side: "", state: "all" }, "ru")).rows,
      ).toEqual([]);
    },
  );

  it("leaves a history that verifies, and can't be changed past it", async () => {
    const { id } = await added();

    await expect(db().organisation.update({ where: { id }, data: { nameEn: "Quietly" } })).rejects.toThrow(/event/);
    await expect(db().organisation.update({ where: { id }, data: { nameEn: "Quietly", version: 2 } })).rejects.toThrow(
      /event/,
    );
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });
});
