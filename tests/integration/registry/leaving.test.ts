import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listGivers } from "@/lib/commitments/handover/queries";
import { db } from "@/lib/db";
import { personInput } from "@/lib/registry/people/inputs";
import { changePerson } from "@/lib/registry/people/save-person";
import { disablePerson } from "@/lib/registry/people/set-access";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { organisationForm, personForm, sendOrganisation } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let admin: Viewer;
let coordinator: Viewer;
let organisationId: string;
let organisationCode: string;
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  coordinator = await aUser({ role: "coordinator" });
  ({ id: organisationId, code: organisationCode } = await anOrganisation());
});

async function anOfficer() {
  const person = await aUser({ role: "executor", organisationId });
  const item = await aCommitment({ leadId: organisationId, ownerId: person.id });
  return { person, item };
}

const request = (id: string) => ({ id, version: 1, key: randomUUID() });
const shownOf = (result: Awaited<ReturnType<typeof disablePerson>>) =>
  result.ok ? undefined : result.details?.confirm;
const listed = async (personId: string) =>
  (await listGivers(coordinator, "ru")).people
    .filter((each) => each.personId === personId)
    .map(({ items }) => items.count);

describe("a person who answers for something", () => {
  it("is shut out once that was seen, item by item, as it is then; from then on a coordinator finds it", async () => {
    const { person, item } = await anOfficer();
    const hidden = await aCommitment({ leadId: organisationId, ownerId: person.id, marking: "restricted" });
    await aCommitment({ leadId: organisationId, ownerId: person.id, status: "off_control" });

    const shown = shownOf(await disablePerson(admin, request(person.id)));
    expect(shown).toMatchObject({
      leaving: "disable",
      work: {
        count: 1,
        items: [{ reference: item.reference }],
        href: `/handover?of=${organisationCode}&person=${person.id}`,
      },
    });
    expect(JSON.stringify(shown)).not.toContain(hidden.reference);
    expect(await db().user.findUnique({ where: { id: person.id } })).toMatchObject({ disabledAt: null, version: 1 });
    expect(await listed(person.id)).toEqual([]);

    await aCommitment({ leadId: organisationId, ownerId: person.id, status: "captured" });
    const outdated = await disablePerson(admin, { ...request(person.id), confirmed: shown?.token ?? "" });
    expect(shownOf(outdated)?.work?.count).toBe(2);
    const seen = { ...request(person.id), confirmed: shownOf(outdated)?.token ?? "" };
    expect(await disablePerson(admin, seen)).toMatchObject({ ok: true });
    expect(await listed(person.id)).toEqual([3]);
  });

  it("moves to another organisation once that was seen; what is of the new one is theirs still", async () => {
    const { person, item } = await anOfficer();
    const elsewhere = await anOrganisation();
    const form = personForm(organisationId, { id: person.id, version: "1", role: "executor", email: person.email });
    const move = (to: string, confirmed = "") =>
      changePerson(admin, personInput.parse({ ...form, key: randomUUID(), organisationId: to, confirmed }));

    const shown = shownOf(await move(elsewhere.id));
    expect(shown).toMatchObject({ leaving: "move", work: { count: 1, items: [{ reference: item.reference }] } });
    // What was confirmed for one place is not for another.
    expect(shownOf(await move((await anOrganisation()).id, shown?.token))).toMatchObject({ leaving: "move" });
    expect(await move(elsewhere.id, shown?.token)).toMatchObject({ ok: true });
    expect(await listed(person.id)).toEqual([1]);
    // Back again nothing is left behind.
    const back = { ...form, version: "2", key: randomUUID() };
    expect(await changePerson(admin, personInput.parse(back))).toMatchObject({ ok: true });
    expect(await listed(person.id)).toEqual([]);
  });

  it("is handed over with the organisation that the first item named is of", async () => {
    const { person, item } = await anOfficer();
    const [before, to] = [await anOrganisation(), await anOrganisation()];
    await aCommitment({ leadId: to.id, ownerId: person.id });
    await aCommitment({ leadId: before.id, ownerId: person.id });
    const form = personForm(organisationId, { id: person.id, version: "1", role: "executor", email: person.email });
    const shown = shownOf(await changePerson(admin, personInput.parse({ ...form, organisationId: to.id })));
    expect(shown?.work).toMatchObject({
      count: 2,
      items: [{ reference: item.reference }, {}],
      href: `/handover?of=${organisationCode}&person=${person.id}`,
    });
  });

  it("keeps whoever answers for nothing from no step", async () => {
    const person = await aUser({ role: "executor", organisationId });
    expect(await disablePerson(admin, request(person.id))).toMatchObject({ ok: true });
  });
});

it("names the items of an organisation that ends, those before control too", async () => {
  const form = organisationForm();
  const added = await sendOrganisation(admin, form);
  const id = added.ok ? added.value.id : "";
  const [first, second] = [await aCommitment({ leadId: id, status: "captured" }), await aCommitment({ leadId: id })];
  const ending = { ...form, id, version: "1", key: randomUUID(), validTo: "31.12.2026" };
  expect(await sendOrganisation(admin, ending)).toMatchObject({
    details: {
      confirm: {
        closing: { commitments: 2, leads: 2 },
        work: {
          items: [{ reference: first.reference }, { reference: second.reference }],
          href: `/handover?of=${form.code}`,
        },
      },
    },
  });
});
