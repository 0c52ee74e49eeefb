import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { isEntered, whoEntered } from "@/lib/releases/entry/entered-by";
import { finishCapture } from "@/lib/releases/entry/finish-capture";
import { getCapture, progressOf } from "@/lib/releases/proposals/queries";
import { aCapture, proposalsOf, sendStep } from "@/tests/support/build-capture";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const second = { name: "Вторая", nameKk: "Екінші", nameRu: null, nameEn: "The second", nameJa: null };

let one: Viewer;
let other: Viewer;
beforeAll(async () => {
  one = await aUser({ name: "Первый" });
  other = await aUser(second);
});

/** An open release and its first proposal, with the form that would change it. */
async function open() {
  const { code, proposals } = await aCapture(one);
  const first = proposals.find(({ judgement }) => judgement === "proposed");
  if (!first) throw new Error("the reading proposed nothing");
  const request = { release: code, statementId: first.id, version: 1 };
  const now = async () => (await proposalsOf(code)).find(({ id }) => id === first.id);
  return { code, first, request, now, proposals };
}

const decide = { step: "decide", decision: "accept" };

describe("a decision", () => {
  it("is kept at once, with who took it, and counts", async () => {
    const { code, request, now } = await open();

    expect(await sendStep(one, { ...decide, ...request })).toMatchObject({ ok: true, value: { version: 2 } });

    expect((await now())?.proposal).toMatchObject({ decision: "accept", version: 2, changedById: one.id });
    const capture = await getCapture(other, code);
    expect(progressOf(capture?.proposals ?? []).decided).toBe(1);
  });

  it("of somebody else in between is not written over", async () => {
    const { request, now } = await open();
    await sendStep(other, { ...decide, ...request, decision: "reject" });

    const stale = await sendStep(one, { ...decide, ...request });

    expect(stale).toEqual({ ok: false, refusal: "conflict", details: { changedBy: second } });
    expect((await now())?.proposal?.decision).toBe("reject");
  });

  it("of two people at once is taken from one of them", async () => {
    const { request, now } = await open();

    const both = await Promise.all([
      sendStep(one, { ...decide, ...request }),
      sendStep(other, { ...decide, ...request, decision: "context" }),
    ]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await now())?.proposal?.version).toBe(2);
  });

  it("of one's own, pressed faster than the answer came, is no conflict", async () => {
    const { request, now } = await open();

    await sendStep(one, { ...decide, ...request });
    await sendStep(one, { ...decide, ...request, decision: "reject" });

    expect((await now())?.proposal).toMatchObject({ decision: "reject", version: 3 });
  });

  it("is taken back step by step, and only one's own", async () => {
    const { code, request, now } = await open();
    await sendStep(one, { ...decide, ...request });
    await sendStep(one, { ...decide, ...request, decision: "reject" });

    expect(await sendStep(other, { step: "undo", release: code })).toMatchObject({ ok: false });
    await sendStep(one, { step: "undo", release: code });
    expect((await now())?.proposal?.decision).toBe("accept");
    await sendStep(one, { step: "undo", release: code });
    expect((await now())?.proposal?.decision).toBe("undecided");
    expect(await sendStep(one, { step: "undo", release: code })).toMatchObject({
      ok: false,
      details: { problem: "nothing_to_undo" },
    });
  });

  it("that somebody went on from is not taken back", async () => {
    const { code, request, now } = await open();
    await sendStep(one, { ...decide, ...request });
    await sendStep(other, { ...decide, ...request, version: 2, decision: "context" });

    expect(await sendStep(one, { step: "undo", release: code })).toEqual({
      ok: false,
      refusal: "conflict",
      details: { problem: "overtaken", changedBy: second },
    });
    expect((await now())?.proposal?.decision).toBe("context");
  });

  it("that somebody went on from does not keep the ones before it from being taken back", async () => {
    const { code, request, now, proposals } = await open();
    const second = proposals.filter(({ judgement }) => judgement === "proposed").at(1);
    if (!second) return expect.unreachable("two promises are proposed");
    await sendStep(one, { ...decide, ...request });
    await sendStep(one, { ...decide, ...request, statementId: second.id });
    await sendStep(other, { ...decide, ...request, statementId: second.id, version: 2, decision: "context" });

    expect(await sendStep(one, { step: "undo", release: code })).toMatchObject({
      ok: true,
      value: { statementId: request.statementId },
    });

    expect((await now())?.proposal?.decision).toBe("undecided");
    const kept = (await proposalsOf(code)).find(({ id }) => id === second.id);
    expect(kept?.proposal?.decision).toBe("context");
    expect(await sendStep(one, { step: "undo", release: code })).toMatchObject({ refusal: "conflict" });
  });

  it.each(["executor", "head", "observer", "admin"] as const)("is refused from a person who is %s", async (role) => {
    const { request, now } = await open();

    expect(await sendStep(await aUser({ role }), { ...decide, ...request })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    expect((await now())?.proposal?.version).toBe(1);
  });
});

describe("what a proposal joins", () => {
  async function joined() {
    const { reference, id } = await aCommitment({ titleRu: "Рейс" });
    const { code, first, request, now, proposals } = await open();
    expect(await sendStep(one, { step: "merge", ...request, into: reference })).toMatchObject({ ok: true });
    return { code, first, request: { ...request, version: 100 }, now, proposals, id };
  }

  it.each(["accept", "reject", "context", "undecided"])("stays known when it is decided: %s", async (decision) => {
    const { request, now, id } = await joined();

    expect(await sendStep(one, { step: "decide", ...request, decision })).toMatchObject({ ok: true });
    expect((await now())?.proposal).toMatchObject({ decision, mergeIntoId: id });
    expect(await sendStep(one, { step: "decide", ...request, decision: "join_again" })).toMatchObject({ ok: true });
    expect((await now())?.proposal).toMatchObject({ decision: "merge", mergeIntoId: id });
  });

  it("stays joined when its words are set right, unless it is accepted as its own", async () => {
    const { first, request, now, id } = await joined();
    const edit = { step: "edit", ...request, quote: first.quote, kind: "agreed", titleRu: "Рейс" };

    await sendStep(one, edit);
    expect((await now())?.proposal).toMatchObject({ decision: "merge", mergeIntoId: id });
    await sendStep(one, { ...edit, afterwards: "accept" });
    expect((await now())?.proposal).toMatchObject({ decision: "accept", mergeIntoId: id });
  });

  it("stays known of both parts when it is cut in two", async () => {
    const { code, first, request, id } = await joined();
    const before = await proposalsOf(code);

    await sendStep(one, { step: "split", ...request, splitAt: first.quote.split(" ").slice(2).join(" ") });
    const isOld = new Set(before.map((each) => each.id));
    const parts = (await proposalsOf(code)).filter((each) => each.id === first.id || !isOld.has(each.id));
    expect(parts.map(({ proposal }) => proposal)).toEqual([
      expect.objectContaining({ decision: "undecided", mergeIntoId: id }),
      expect.objectContaining({ decision: "undecided", mergeIntoId: id }),
    ]);
  });

  it("is joined again only where it joined something", async () => {
    const { request } = await open();
    expect(await sendStep(one, { step: "decide", ...request, decision: "join_again" })).toMatchObject({
      details: { problem: "no_such_commitment" },
    });
  });
});

describe("what is to be done again and again", () => {
  it("is proposed as standing, and when it is cut in two stays with the words that say so", async () => {
    const body = "Стороны договорились открыть центр развития и ежегодно проводить консультации по торговле.";
    const { code, proposals } = await aCapture(one, body);
    const whole = proposals.find(({ quote }) => quote.includes("ежегодно"));
    if (!whole) return expect.unreachable("the promise is proposed");
    expect(whole.proposal).toMatchObject({ reportInterval: 365, destination: "on_control" });

    const request = { release: code, statementId: whole.id, version: 1 };
    await sendStep(one, { step: "split", ...request, splitAt: "ежегодно проводить" });
    const parts = (await proposalsOf(code)).filter(({ spanEnd, spanStart }) => {
      return spanEnd <= whole.spanEnd && spanStart >= whole.spanStart;
    });
    const days = (words: RegExp) => parts.filter(({ quote }) => words.test(quote)).map((each) => each.proposal);
    expect(days(/центр развития и?$/).map((each) => each?.reportInterval)).toEqual(
      days(/центр развития и?$/).map(() => null),
    );
    expect(days(/^ежегодно/)).toEqual([expect.objectContaining({ reportInterval: 365 })]);
  });
});

describe("what was left out", () => {
  it("becomes an item only once somebody says of what kind", async () => {
    const { code, proposals } = await open();
    const left = proposals.find(({ judgement }) => judgement === "context");
    if (!left) return expect.unreachable("the text has a passage of context");
    const request = { release: code, statementId: left.id, version: 1 };

    expect(await sendStep(one, { ...decide, ...request })).toMatchObject({ details: { problem: "kind_required" } });
    const edited = { step: "edit", ...request, quote: left.quote, kind: "planned", titleRu: "Потенциал" };
    expect(await sendStep(one, { ...edited, afterwards: "accept" })).toMatchObject({ ok: true });
    expect(await db().statement.findUnique({ where: { id: left.id } })).toMatchObject({
      judgement: "proposed",
      kind: "planned",
    });
    await sendStep(one, { step: "undo", release: code });
    expect(await db().statement.findUnique({ where: { id: left.id } })).toMatchObject({
      judgement: "context",
      kind: null,
    });
  });
});

describe("the words of a proposal", () => {
  it("may be narrowed to words that stand in the text, and are kept to the letter", async () => {
    const { first, request, now } = await open();
    const edit = { step: "edit", ...request, kind: "agreed", titleRu: "Рейс", statedBy: ["KZ", "JP"] };

    expect(await sendStep(one, { ...edit, quote: `${first.quote} и ещё` })).toMatchObject({
      details: { problem: "not_in_text", field: "quote" },
    });
    const narrower = first.quote.split(" ").slice(1).join(" ");
    expect(
      await sendStep(one, { ...edit, quote: narrower, deadline: "2026", deadlineQuote: "в следующем году" }),
    ).toMatchObject({ ok: true });

    expect(await now()).toMatchObject({
      quote: narrower,
      spanEnd: first.spanEnd,
      kind: "agreed",
      statedBy: ["KZ", "JP"],
      deadlineEdtf: "2026",
      deadlinePrecision: "year",
      deadlineQuote: "в следующем году",
    });
  });

  it("are cut in two, and put together again in one go", async () => {
    const { code, first, request } = await open();
    const before = (await proposalsOf(code)).length;
    const words = first.quote.split(" ");
    const second = words.slice(2).join(" ");

    expect(await sendStep(one, { step: "split", ...request, splitAt: second })).toMatchObject({ ok: true });
    const split = await proposalsOf(code);
    expect(split).toHaveLength(before + 1);
    expect(split.map(({ quote }) => quote)).toEqual(expect.arrayContaining(["Министр сообщил", second]));

    const titles = split.map(({ proposal }) => proposal?.titleRu);
    expect(titles).toContain("Министр сообщил");
    expect(titles).not.toContain(first.proposal?.titleRu);

    await sendStep(one, { step: "undo", release: code });
    const together = await proposalsOf(code);
    expect(together).toHaveLength(before);
    expect(together.find(({ id }) => id === first.id)?.quote).toBe(first.quote);
  });

  it("keep a title that a person gave them when they are cut", async () => {
    const { first, request, now } = await open();
    await sendStep(one, { step: "edit", ...request, quote: first.quote, kind: "planned", titleRu: "Рейс и форум" });

    await sendStep(one, { step: "split", ...request, splitAt: first.quote.split(" ").slice(2).join(" ") });

    expect((await now())?.proposal?.titleRu).toBe("Рейс и форум");
  });

  it("are not cut where one part would be empty", async () => {
    const { first, request } = await open();

    expect(await sendStep(one, { step: "split", ...request, splitAt: first.spanStart })).toMatchObject({
      details: { problem: "no_split_there" },
    });
  });

  it("may be any in the text that were missed, by place or as typed", async () => {
    const { code } = await open();
    const { body } = await db().release.findUniqueOrThrow({ where: { code } });
    const start = body.indexOf(" большой потенциал ");

    await sendStep(one, { step: "add", release: code, start, end: start + " большой потенциал ".length });
    // As a form sends what goes over the end of a line.
    await sendStep(one, { step: "addWords", release: code, words: "2026 года.\r\n\r\nСтороны договорились" });
    await sendStep(one, { step: "addWords", release: code, words: "принять участие" });
    const quotes = (await proposalsOf(code)).map(({ quote }) => quote);
    expect(quotes).toEqual(
      expect.arrayContaining(["большой потенциал", "2026 года.\n\nСтороны договорились", "принять участие"]),
    );

    expect(await sendStep(one, { step: "addWords", release: code, words: "этого там нет" })).toMatchObject({
      details: { problem: "not_in_text", field: "words" },
    });
    await sendStep(one, { step: "undo", release: code });
    expect((await proposalsOf(code)).map(({ quote }) => quote)).not.toContain("принять участие");
  });
});

describe("what follows from a proposal", () => {
  const fill = { step: "fill", destination: "on_control", language: "ru" };

  it("is filled in bit by bit: later is allowed", async () => {
    const { request, now } = await open();
    const [lead, co, japanese] = [await anOrganisation(), await anOrganisation(), await anOrganisation({ side: "JP" })];

    const parts = { leads: [lead.id, "", japanese.id], coExecutors: [co.id, lead.id] };
    expect(await sendStep(one, { ...fill, ...request, ...parts, controlDate: "II кв. 2027" })).toMatchObject({
      ok: true,
    });

    const filled = (await now())?.proposal;
    expect(filled).toMatchObject({ controlEdtf: "2027-34", completionForm: null, controlLevel: null });
    expect(filled?.owners.map(({ organisationId, role }) => [organisationId, role])).toEqual(
      expect.arrayContaining([
        [lead.id, "lead"],
        [japanese.id, "lead"],
        [co.id, "co_executor"],
      ]),
    );
  });

  it("writes only what the person changed, so that nobody's fields are taken back by a form opened before", async () => {
    const { request, now } = await open();
    const [lead, co] = [await anOrganisation(), await anOrganisation()];
    const theirs = {
      leads: [lead.id],
      coExecutors: [co.id],
      completionForm: "Форма второй",
      controlLevel: "president",
    };
    await sendStep(other, { ...fill, ...request, ...theirs });
    // What stood in the first one's form when it was opened: nothing but the date is theirs.
    const stale = { leads: "", completionForm: "", controlLevel: "", controlDate: "31.12.2027" };

    expect(await sendStep(one, { ...fill, ...request, ...stale, only: ["", "controlDate"] })).toMatchObject({
      refusal: "conflict",
    });
    await sendStep(one, { ...fill, ...request, version: 2, ...stale, only: ["", "controlDate"] });

    const filled = (await now())?.proposal;
    expect(filled).toMatchObject({ controlEdtf: "2027-12-31", completionForm: "Форма второй" });
    expect(filled).toMatchObject({ controlLevel: "president", version: 3 });
    expect(filled?.owners).toHaveLength(2);
    await sendStep(one, { ...fill, ...request, version: 3, leads: "", only: ["", "leads"] });
    expect((await now())?.proposal?.owners).toMatchObject([{ organisationId: co.id, role: "co_executor" }]);
  });

  it("names one lead a side, and nobody who is no more", async () => {
    const { request } = await open();
    const [lead, second] = [await anOrganisation(), await anOrganisation()];
    const gone = await anOrganisation({ validTo: new Date("2025-09-01") });

    expect(await sendStep(one, { ...fill, ...request, leads: [lead.id, second.id] })).toMatchObject({
      details: { problem: "one_lead_a_side" },
    });
    expect(await sendStep(one, { ...fill, ...request, leads: [gone.id] })).toMatchObject({
      details: { problem: "organisation_not_in_force" },
    });
  });
});

describe("a release that was entered", () => {
  it("takes no step any more", async () => {
    const { code, proposals, request } = await open();
    const { reference } = await aCommitment();
    for (const { id } of proposals) {
      await sendStep(one, { ...decide, release: code, statementId: id, version: 1, decision: "reject" });
    }
    expect(await sendStep(one, { step: "merge", ...request, into: reference })).toMatchObject({ ok: true });

    const input = { release: code, key: randomUUID(), language: "ru" } as const;
    expect(await finishCapture(one, input)).toMatchObject({ ok: true });
    expect(await sendStep(one, { ...decide, ...request })).toEqual({ ok: false, refusal: "not-allowed-from-here" });
    expect(await getCapture(one, code)).toBeNull();
    expect([await isEntered(other, code), await isEntered(await aUser({ role: "head" }), code)]).toEqual([true, false]);
    expect(await whoEntered(other, code)).toMatchObject({ person: { name: "Первый" } });
  });
});
