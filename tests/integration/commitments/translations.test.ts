import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/audit/queries";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { parseFilters } from "@/lib/commitments/list/filters";
import { readFoundIn } from "@/lib/commitments/list/found-queries";
import { listCommitments } from "@/lib/commitments/list/queries";
import { listWorkRemarks } from "@/lib/commitments/my-work/remarks-queries";
import { momentsIn } from "@/lib/commitments/translations/moments-in";
import { listTexts, readTranslations } from "@/lib/commitments/translations/queries";
import { readRowTranslations } from "@/lib/commitments/translations/rows-queries";
import { shownAct, shownField } from "@/lib/commitments/translations/shown-text";
import { translatedEvent } from "@/lib/commitments/translations/translated-event";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { actionForm, aTeam, readEverything, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

const today = "2026-11-23";
testDatabase({ PACTA_TODAY: today });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

const say = (reference: string, of: string, given: Record<string, string>, who = team.coordinator) =>
  takeAction(who, reference, "translate", { textEn: "", of, ...given });

async function refusalOf(answer: Promise<{ ok: boolean }>): Promise<string> {
  return JSON.stringify(await answer);
}

describe("a translation", () => {
  it("is kept with its event, changed and taken away, each with what was and what is", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, nextStep: "Подписать" });
    expect(await say(reference, "next_step", { textEn: "Sign", textJa: "署名する" })).toMatchObject({ ok: true });
    expect(await say(reference, "next_step", { textEn: "Sign it" })).toMatchObject({ ok: true });

    const { translations, events } = await readEverything(id);
    expect(translations).toMatchObject([
      { field: "next_step", language: "en", text: "Sign it", authorId: team.coordinator.id },
    ]);
    expect(events.slice(1).map(({ payload }) => JSON.parse(payload))).toEqual([
      { kind: "text_translated", text: "next_step", changes: { en: [null, "Sign"], ja: [null, "署名する"] } },
      { kind: "text_translated", text: "next_step", changes: { en: ["Sign", "Sign it"], ja: ["署名する", null] } },
    ]);
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("acts once when its form is sent twice, and not from a stale page", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, nextStep: "Подписать" });
    const form = actionForm(reference, 1, "translate", { of: "next_step", textEn: "Sign" });
    expect(await sendForm(team.coordinator, form)).toMatchObject({ ok: true });
    expect(await sendForm(team.coordinator, form)).toMatchObject({ ok: true });
    expect((await readEverything(id)).translations).toHaveLength(1);
    expect(await sendForm(team.coordinator, { ...form, key: randomUUID() })).toMatchObject({ refusal: "conflict" });
  });

  it("is refused of what is no text of it, into the original's language, and where nothing changes", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const other = await aCommitment(team.owners);
    await takeAction(team.executor, other.reference, "report_interim");
    const [report] = (await readEverything(other.id)).reports;
    const before = await readEverything(id);

    expect(await refusalOf(say(reference, `report:${report?.id}`, { textEn: "Done" }))).toContain("no_such_text");
    expect(await refusalOf(say(reference, "next_step", { textEn: "Sign" }))).toContain("no_such_text");
    expect(await refusalOf(say(reference, "event:1", { textEn: "Sign" }))).toContain("no_such_text");
    expect(await refusalOf(say(reference, "completion_form", { textRu: "Отчёт" }))).toContain("language_of_original");
    expect(await refusalOf(say(reference, "completion_form", {}))).toContain("nothing_changed");
    const confirmed = { confirmedEn: "yes" };
    expect(await refusalOf(say(reference, "completion_form", confirmed))).toContain("nothing_changed");
    expect({ ...(await readEverything(id)), keys: before.keys }).toEqual(before);
  });

  it("of a report is the own organisation's, of everything a coordinator's, and nobody's once it is withdrawn", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "in_progress" });
    await takeAction(team.executor, reference, "report_interim");
    const of = `report:${(await readEverything(id)).reports[0]?.id}`;

    expect(await say(reference, of, { textEn: "Talks go on." }, team.executor)).toMatchObject({ ok: true });
    expect(await refusalOf(say(reference, of, { textEn: "No." }, team.coExecutor))).toContain("not_own_text");
    const form = say(reference, "completion_form", { textEn: "A report" }, team.executor);
    expect(await refusalOf(form)).toContain("not_own_text");
    expect(await say(reference, of, { textEn: "Talks continue." })).toMatchObject({ ok: true });

    await takeAction(team.coordinator, reference, "withdraw_entry", { entry: of });
    expect(await refusalOf(say(reference, of, { textEn: "Talks." }))).toContain("text_withdrawn");
    const texts = await listTexts(team.coordinator, reference);
    expect(texts?.rows.find(({ key }) => key === of)).toMatchObject({ isWithdrawn: true });
    expect(await readRowTranslations(team.coordinator, [{ id }], "en")).toEqual(
      new Map([[id, { id, completionForm: null, nextStep: null, lastReport: null }]]),
    );
  });

  it("of an earlier wording is kept and said to be one, until it is made anew or confirmed", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, nextStep: "Подписать" });
    await say(reference, "next_step", { textEn: "Sign", textJa: "署名する" });
    await takeAction(team.coordinator, reference, "edit_wording", { nextStep: "Подписать в мае" });
    const current = async (language: "en" | "ja") => {
      const translations = await readTranslations(team.observer, reference, language, []);
      return shownField(translations, "next_step", { text: "Подписать в мае", textIn: "ru" });
    };
    const original = { text: "Подписать в мае", textIn: "ru" };
    expect(await current("en")).toEqual({ text: "Sign", textIn: "en", original, isOfEarlier: true });
    expect((await readRowTranslations(team.observer, [{ id }], "en")).get(id)?.nextStep).toBeNull();

    const again = { textEn: "Sign in May", textJa: "署名する" };
    expect(await say(reference, "next_step", again)).toMatchObject({ ok: true });
    expect([(await current("en")).isOfEarlier, (await current("ja")).isOfEarlier]).toEqual([false, true]);
    expect(await say(reference, "next_step", { ...again, confirmedJa: "yes" })).toMatchObject({ ok: true });
    expect((await current("ja")).isOfEarlier).toBe(false);
    const [last] = (await listHistory(team.coordinator, reference))?.events ?? [];
    expect(last?.event).toEqual({ kind: "text_translated", text: "next_step", changes: {}, confirmed: ["ja"] });
    expect((await readRowTranslations(team.observer, [{ id }], "en")).get(id)?.nextStep).toBe("Sign in May");
  });
});

describe("a reader", () => {
  it("gets every text in the own language, and history in it too, each translated once", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "on_control", control: "2026-12-31" });
    await takeAction(team.head, reference, "extend", { reason: "Перенос переговоров" });
    await takeAction(team.coordinator, reference, "restrict", { reason: "Служебное" });
    const texts = await listTexts(team.coordinator, reference);
    expect(texts?.rows.map(({ key, text }) => [key.split(":")[0], text])).toEqual([
      ["completion_form", "Отчёт об исполнении"],
      ["event", "Служебное"],
      ["decision", "Перенос переговоров"],
    ]);
    for (const { key, text } of texts?.rows ?? []) {
      expect(await say(reference, key, { textJa: `訳：${text}` })).toMatchObject({ ok: true });
    }

    const { events } = (await listHistory(team.observer, reference)) ?? { events: [] };
    const translations = await readTranslations(team.observer, reference, "ja", momentsIn(events));
    const [moved] = await db().deadlineChange.findMany({ where: { commitmentId: id } });
    const act = { authorId: moved?.approvedById ?? null, at: moved?.occurredAt ?? new Date() };
    expect(shownAct(translations, act, { text: moved?.reason ?? "", textIn: "ru" })).toMatchObject({
      text: "訳：Перенос переговоров",
      original: { text: "Перенос переговоров", textIn: "ru" },
    });
    const told = events.map(({ event, actor, occurredAt: at }) =>
      translatedEvent(event, { authorId: actor?.id ?? null, at }, translations, (text) => text),
    );
    expect(told.flatMap((event) => ("reason" in event ? [event.reason] : []))).toEqual([
      "訳：Служебное",
      "訳：Перенос переговоров",
    ]);
  });

  it("who does not see the commitment gets nothing of it", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, nextStep: "Подписать" });
    await say(reference, "next_step", { textEn: "Sign" });
    expect(await listTexts(team.stranger, reference)).toBeNull();
    expect((await readTranslations(team.stranger, reference, "en", [])).fields.size).toBe(0);
    expect((await readRowTranslations(team.stranger, [{ id }], "en")).size).toBe(0);
  });

  it("sees in the own work why it came back, in the own language", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "reported" });
    await takeAction(team.head, reference, "return", { reason: "Нет протокола" });
    const of = `decision:${(await readEverything(id)).decisions[0]?.id}`;
    await say(reference, of, { textKk: "Хаттама жоқ" });
    const row = [{ id, status: "returned" as const }];
    expect((await listWorkRemarks(team.executor, row, "kk")).get(id)?.sentBack).toEqual({
      type: "return",
      reason: "Хаттама жоқ",
      reasonIn: "kk",
      isTranslated: true,
    });
    expect((await listWorkRemarks(team.executor, row, "en")).get(id)?.sentBack).toMatchObject({ reasonIn: "ru" });
  });

  it("finds a form of completion by its translation, as long as it is of the wording it has", async () => {
    const { reference } = await aCommitment(team.owners);
    await say(reference, "completion_form", { textEn: "A protocol of zirconium tests", textKk: "Хаттамалар" });
    const found = async (q: string, viewer = team.coordinator) => {
      const { filters } = parseFilters({ q });
      const sort = { key: "updated", descending: true } as const;
      return (await listCommitments(viewer, calendarDate(today), { filters, sort })).rows;
    };
    const rows = await found("zirconium test");
    expect(rows.map((row) => row.reference)).toEqual([reference]);
    expect(await found("хаттама")).toHaveLength(1);
    expect(await found("zirconium", team.stranger)).toEqual([]);
    const [row] = rows;
    const where = await readFoundIn(team.coordinator, "zirconium", rows, "ru");
    expect(row && where(row).lines).toMatchObject([{ field: "completionForm", language: "en" }]);

    await takeAction(team.coordinator, reference, "edit_wording", { completionForm: "Акт" });
    expect(await found("zirconium")).toEqual([]);
  });
});
