import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { saveSector, sectorInput } from "@/lib/registry/sectors/save-sector";
import { finishCapture } from "@/lib/releases/entry/finish-capture";
import { setReleaseMarking } from "@/lib/releases/set-marking";
import { aCapture, sendStep } from "@/tests/support/build-capture";
import { aCommitment, aSector } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { sendMilestone } from "@/tests/support/build-registry";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { enterCapture } from "@/tests/support/enter-capture";
import { race } from "@/tests/support/race";

testDatabase({ PACTA_TODAY: "2026-11-23" });

/** Rounds of what begins with a whole capture. */
const DEARER = 12;

let team: Team;
let colleague: Viewer;
let admin: Viewer;
beforeAll(async () => {
  team = await aTeam();
  colleague = await aUser();
  admin = await aUser({ role: "admin" });
  for (const code of ["transport", "energy", "water"]) await aSector(code);
});
afterEach(async () => {
  expect((await verifyHistory(db())).flaws).toEqual([]);
});

/** Two commitments of one text, two statements each, so that either can give one away. */
async function ofOneText() {
  const words = ["порт", "рейс", "дорогу", "банк"];
  const body = `${words.map((word) => `Обсудили ${word}.`).join(" ")} ${randomUUID()}`;
  const release = await aRelease({ body, publishedOn: "2025-03-01" });
  const [one, two] = [await aCommitment(team.owners), await aCommitment(team.owners)];
  const said = (word: string, commitmentId: string) =>
    aStatement({ release, quote: `Обсудили ${word}`, kind: "agreed", commitmentId });
  const ofOne = [await said("порт", one.id), await said("рейс", one.id)];
  const ofTwo = [await said("дорогу", two.id), await said("банк", two.id)];
  return { release, one, two, ofOne, ofTwo };
}

async function mark({ code }: { code: string }) {
  const { version } = await db().release.findUniqueOrThrow({ where: { code }, select: { version: true } });
  const asked = { release: code, version, key: randomUUID(), marking: "restricted" as const };
  return () => setReleaseMarking(colleague, { ...asked, reason: "Служебное", language: "ru" });
}

const move = (from: { reference: string }, statementId: string | undefined, to: { reference: string }) => () =>
  takeAction(team.coordinator, from.reference, "move_statement", { statementId, target: to.reference });
const separate = (from: { reference: string }, statementId: string | undefined) => () =>
  takeAction(team.coordinator, from.reference, "separate_statement", { statementId });

/** A capture whose first proposal joins a commitment, while the two others become commitments of their own. */
async function aDecidedCapture(into: string, sectors = ["transport", "transport"]) {
  const { code, proposals } = await aCapture(team.coordinator);
  const [first, ...others] = proposals;
  const step = { release: code, version: 100 };
  await sendStep(team.coordinator, { step: "merge", ...step, statementId: first?.id, into });
  for (const [place, { id: statementId }] of others.entries()) {
    const decision = { step: "decide", ...step, statementId, decision: sectors[place] ? "accept" : "reject" };
    expect(await sendStep(team.coordinator, decision)).toMatchObject({ ok: true });
    const filled = { destination: "record_only", sectorCode: sectors[place], language: "ru" };
    if (sectors[place]) await sendStep(team.coordinator, { step: "fill", ...step, statementId, ...filled });
  }
  return () => finishCapture(colleague, { release: code, key: randomUUID(), language: "ru" });
}

it("lets a text be marked while its statements are moved or made commitments of their own", async () => {
  await race(async () => {
    const { release, one, two, ofOne, ofTwo } = await ofOneText();
    return [await mark(release), move(one, ofOne[0], two), separate(two, ofTwo[0])];
  });
});

it("lets statements of two commitments change places", async () => {
  await race(async () => {
    const { one, two, ofOne, ofTwo } = await ofOneText();
    return [move(one, ofOne[0], two), move(two, ofTwo[0], one)];
  });
});

it("lets a capture that takes numbers restate what a statement with a number of its own leaves", async () => {
  await race(async () => {
    const { one, ofOne } = await ofOneText();
    return [await aDecidedCapture(one.reference), separate(one, ofOne[0])];
  }, DEARER);
});

it("lets a statement move with its event while the event's date is moved", async () => {
  await race(async () => {
    const made = await sendMilestone(team.coordinator, { date: "2028", sourceUrl: "https://gov.kz/summit" });
    const milestoneId = made.ok ? made.value.id : "";
    const { one, two } = await ofOneText();
    const { code, proposals } = await aCapture(team.coordinator, `Стороны планируют рейс в 2028 году. ${randomUUID()}`);
    const [flight] = proposals;
    const edited = { release: code, statementId: flight?.id, version: 1, quote: flight?.quote, kind: "planned" };
    await sendStep(team.coordinator, { step: "edit", ...edited, titleRu: "Рейс", deadline: "2028", milestoneId });
    await enterCapture(team.coordinator, code, { accept: [0], into: one.reference });
    const form = { id: milestoneId, version: "1", date: "2029", sourceUrl: "https://gov.kz/summit" };
    const shown = await sendMilestone(colleague, form);
    const confirmed = shown.ok ? undefined : shown.details?.confirm?.token;
    expect(confirmed).toBeDefined();
    return [() => sendMilestone(colleague, { ...form, confirmed }), move(one, flight?.id, two)];
  }, DEARER);
});

it("lets sectors change places while a capture names several", async () => {
  await race(async (round) => {
    const one = await aCommitment(team.owners);
    const { position: _, ...first } = await db().sector.findFirstOrThrow({ orderBy: { position: "asc" } });
    const last = await db().sector.findFirstOrThrow({ orderBy: { position: "desc" } });
    const asked = Object.assign({}, first, { version: String(first.version), key: randomUUID(), after: last.code });
    const sectors = round % 2 ? ["water", "transport"] : ["transport", "water"];
    return [await aDecidedCapture(one.reference, sectors), () => saveSector(admin, sectorInput.parse(asked))];
  }, DEARER);
});
