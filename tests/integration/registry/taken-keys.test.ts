import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import {
  organisationForm,
  personForm,
  sendMeeting,
  sendMilestone,
  sendOrganisation,
  sendPerson,
} from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let admin: Viewer;
let coordinator: Viewer;
let organisationId: string;
beforeAll(async () => {
  [admin, coordinator] = [await aUser({ role: "admin" }), await aUser()];
  organisationId = (await anOrganisation()).id;
});

const sendings = {
  person: (key: string) => sendPerson(admin, personForm(organisationId, { key })),
  organisation: (key: string) => sendOrganisation(admin, organisationForm({ key })),
  meeting: (key: string) => sendMeeting(coordinator, { key }),
  milestone: (key: string) => sendMilestone(coordinator, { key }),
};
const counted = async () =>
  Promise.all([db().user.count(), db().organisation.count(), db().meeting.count(), db().milestone.count()]);

it.each(Object.entries(sendings))("refuses a %s whose form has the id of another one for its key", async (_, send) => {
  const key = randomUUID();
  expect((await send(key)).ok).toBe(true);
  // Keys of forms are forgotten after some days; ids stay.
  await db().idempotencyKey.deleteMany({ where: { key } });
  const before = await counted();

  expect(await send(key)).toMatchObject({ ok: false, refusal: "conflict" });
  expect(await counted()).toEqual(before);
});

it.each([
  ["meeting", sendings.meeting],
  ["milestone", sendings.milestone],
])("refuses a %s whose key ends as another one's that the same code was made of", async (_, send) => {
  const key = randomUUID();
  const alike = `${randomUUID().slice(0, -6)}${key.slice(-6)}`;
  expect((await send(key)).ok).toBe(true);
  const before = await counted();

  expect(await send(alike)).toMatchObject({ ok: false, refusal: "conflict" });
  expect(await counted()).toEqual(before);
});
