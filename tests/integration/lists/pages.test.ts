import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import type { Page } from "@/lib/page-after";
import { listMeetings, listMilestones } from "@/lib/registry/meetings/queries";
import { listOrganisations } from "@/lib/registry/organisations/queries";
import { listPeople } from "@/lib/registry/people/queries";
import { listReleases } from "@/lib/releases/queries";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { sendMilestone } from "@/tests/support/build-registry";
import { aRelease } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

testDatabase();

const MANY = 60;
const today = "2026-11-23" as never;
let admin: Viewer;
let coordinator: Viewer;

// Every third is of the same day or name as the one before: what orders them then is their key.
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  coordinator = await aUser({ role: "coordinator" });
  for (let place = 0; place < MANY; place++) {
    const day = String(1 + (place % 20)).padStart(2, "0");
    await aRelease({ title: place === 7 ? "Водородная дорожная карта" : "Переговоры", publishedOn: `2025-08-${day}` });
    await sendMilestone(coordinator, { nameRu: "Саммит", date: `2026-04-${day}` });
    await aUser({ name: `Наблюдатель ${day}`, organisationId: admin.organisationId });
    await anOrganisation();
  }
});

const lists: Record<string, (after: string | undefined) => Promise<Page<{ id: string }>>> = {
  releases: (after) => listReleases(coordinator, { q: "", after }),
  meetings: (after) => listMeetings(coordinator, { q: "", after }),
  milestones: (after) => listMilestones(coordinator, { after }),
  people: (after) => listPeople(admin, { q: "", role: "", after }, "ru"),
  organisations: (after) => listOrganisations(admin, today, { q: "", side: "", state: "all", after }, "ru"),
};

it.each(Object.entries(lists))("of %s follow each other, every row once", async (_, read) => {
  const first = await read(undefined);
  const second = await read(first.next ?? undefined);

  expect(first.rows).toHaveLength(50);
  expect(second.next).toBeNull();
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(MANY);
});

it.each(Object.entries(lists))("of %s end where the row they come after is gone", async (_, read) => {
  expect(await read("00000000-0000-7000-8000-000000000000")).toMatchObject({ rows: [], next: null });
});

it("of releases and meetings are in order across pages", async () => {
  const releases = await bothPages((after) => listReleases(coordinator, { q: "", after }));
  const meetings = await bothPages((after) => listMeetings(coordinator, { q: "", after }));

  expect(releases.map(({ publishedOn }) => publishedOn)).toEqual(descending(releases, "publishedOn"));
  expect(meetings.map(({ startsOn }) => startsOn)).toEqual(descending(meetings, "startsOn"));
});

it("of releases are found by a word of their title, in any case", async () => {
  const { rows, next } = await listReleases(coordinator, { q: "ДОРОЖНАЯ" });

  expect([rows.map(({ title }) => title), next]).toEqual([["Водородная дорожная карта"], null]);
});

async function bothPages<Row>(read: (after: string | undefined) => Promise<Page<Row>>): Promise<Row[]> {
  const first = await read(undefined);
  return [...first.rows, ...(await read(first.next ?? undefined)).rows];
}

function descending<Key extends string>(rows: readonly Record<Key, string>[], key: Key): string[] {
  return rows.map((row) => row[key]).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
}
