import { beforeAll, expect, it } from "vitest";
import { getReleaseFile } from "@/lib/releases/editions/queries";
import { getCapture } from "@/lib/releases/proposals/queries";
import { getRelease, listReleases } from "@/lib/releases/queries";
import { aTeam, type Team } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { aPlantedText } from "@/tests/support/planted-text";

testDatabase({ PACTA_HEADS_READ_CAPTURES: "1" });

let team: Team;
let text: Awaited<ReturnType<typeof aPlantedText>>;
beforeAll(async () => {
  team = await aTeam();
  text = await aPlantedText(team.coordinator);
});

it("lets a head read a text in capture with its proposals, where the installation is set so; not its file, nor decide on it", async () => {
  const release = await getRelease(team.head, text.code);

  expect(release).toMatchObject({ title: text.words.title, body: text.text, file: null });
  expect(release?.statements.map(({ judgement }) => judgement)).toContain("proposed");
  expect((await listReleases(team.head, { q: "" })).rows.map(({ code }) => code)).toContain(text.code);
  expect(await getReleaseFile(team.head, text.code)).toBeNull();
  expect(await getCapture(team.head, text.code)).toBeNull();
});

it("lets nobody else", async () => {
  for (const role of ["executor", "observer", "admin"] as const) {
    expect(await getRelease(team[role], text.code)).toBeNull();
    expect((await listReleases(team[role], { q: "" })).rows).toEqual([]);
  }
});
