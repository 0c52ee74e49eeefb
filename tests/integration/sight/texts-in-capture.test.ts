import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { parseFilters } from "@/lib/commitments/list/filters";
import { countCommitments, listCommitments, listFilterOptions } from "@/lib/commitments/list/queries";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { getMeeting, listMeetings } from "@/lib/registry/meetings/queries";
import { getEditions, getReleaseFile } from "@/lib/releases/editions/queries";
import { closeCapture } from "@/lib/releases/entry/close-capture";
import { getCapture } from "@/lib/releases/proposals/queries";
import { getRelease, listReleases } from "@/lib/releases/queries";
import { getCorrectable, getSourceToEdit, listSourceChoices } from "@/lib/releases/source/queries";
import { getWithdrawnFile, getWithdrawnRelease } from "@/lib/releases/withdrawal/queries";
import { roles } from "@/lib/vocabulary/people";
import { aTeam, type Team } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { enterCapture } from "@/tests/support/enter-capture";
import { aPlantedText } from "@/tests/support/planted-text";

testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");
const others = roles.filter((role) => role !== "coordinator");

let team: Team;
let entered: Awaited<ReturnType<typeof aPlantedText>>;
let inWork: Awaited<ReturnType<typeof aPlantedText>>;
beforeAll(async () => {
  team = await aTeam();
  entered = await aPlantedText(team.coordinator);
  await enterCapture(team.coordinator, entered.code, { accept: [0] });
  inWork = await aPlantedText(team.coordinator, { corrects: entered.code });
});

/** All that this person is told of texts, by every way of reading there is. */
async function everythingTold(viewer: Viewer, code: string, words: Record<string, string>): Promise<string> {
  const filtersOf = (params: Record<string, string>) => parseFilters(params).filters;
  const sort = { key: "deadline" as const, descending: false };
  const told = await Promise.all([
    listReleases(viewer, { q: "" }),
    ...Object.values(words).map((word) => listReleases(viewer, { q: word })),
    getRelease(viewer, code),
    getRelease(viewer, entered.code),
    getEditions(viewer, code),
    getReleaseFile(viewer, code),
    getCapture(viewer, code),
    getSourceToEdit(viewer, code),
    getCorrectable(viewer, code),
    listSourceChoices(viewer),
    listMeetings(viewer, { q: "" }),
    getMeeting(viewer, inWork.meetingId),
    listFilterOptions(viewer, { filters: filtersOf({}), isPanelOpen: true }),
    getWithdrawnRelease(viewer, code),
    getWithdrawnFile(viewer, code),
    ...Object.values(words).map((word) => listCommitments(viewer, today, { filters: filtersOf({ q: word }), sort })),
    ...Object.values(words).map((word) => countCommitments(viewer, today, { filters: filtersOf({ q: word }) })),
  ]);
  return JSON.stringify(told, (_key, value) =>
    Buffer.isBuffer(value) || value instanceof Uint8Array ? Buffer.from(value).toString() : value,
  );
}

describe("a text that is not entered yet", () => {
  it.each(others)(
    "is not there for %s: not its words, its meeting, its code, nor that it corrects another",
    async (role) => {
      const told = await everythingTold(team[role], inWork.code, inWork.words);

      for (const [place, word] of Object.entries(inWork.words))
        expect([place, told.includes(word)]).toEqual([place, false]);
      expect(told).not.toContain(inWork.code);
      expect((await getRelease(team[role], entered.code))?.supersededBy).toBeNull();
    },
  );

  it("is a coordinator's, whole", async () => {
    const told = await everythingTold(team.coordinator, inWork.code, inWork.words);

    for (const [place, word] of Object.entries(inWork.words))
      expect([place, told.includes(word)]).toEqual([place, true]);
  });

  it("stays so when it is closed without being entered", async () => {
    const { code } = await aPlantedText(team.coordinator);
    expect(await closeCapture(team.coordinator, code)).toMatchObject({ ok: true });

    for (const role of others) expect(await getRelease(team[role], code)).toBeNull();
    expect(await getRelease(team.coordinator, code)).not.toBeNull();
  });
});

describe("a text that is entered", () => {
  it.each(roles)("is read whole by %s; its file, and what it is called, by coordinators only", async (role) => {
    const release = await getRelease(team[role], entered.code);
    const file = await getReleaseFile(team[role], entered.code);

    expect(release).toMatchObject({ title: entered.words.title, body: entered.text });
    const isCoordinator = role === "coordinator";
    expect([release?.file?.name, file?.name]).toEqual(
      isCoordinator ? Array(2).fill(`${entered.words.fileName}.txt`) : [undefined, undefined],
    );
  });
});
