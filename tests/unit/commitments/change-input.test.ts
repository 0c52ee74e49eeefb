import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeInput } from "@/lib/commitments/actions";
import { actions } from "@/lib/vocabulary/commitments";
import messages from "@/messages/en.json";

type Form = Record<string, unknown>;

const key = randomUUID();
const request = { reference: "KZ-JP-2025-03", version: "4", key, language: "ru" };
const link = { evidenceKind: "press", evidenceTitle: "Коммюнике", evidenceUrl: "https://gov.example.kz/news/1" };

/** The least that each form needs. */
const least: Record<string, Form> = {
  put_on_control: {
    leadId: randomUUID(),
    completionForm: "Отчёт",
    controlLevel: "minister",
    controlDate: "31.12.2026",
  },
  set_for_record: { reason: "Пояснение" },
  return_to_captured: { reason: "Пояснение" },
  start: {},
  report_interim: { text: "Переговоры идут." },
  report_final: { text: "Исполнено." },
  verify_report: { text: "Сверено с протоколом" },
  return: { reason: "Неполно" },
  additional_control: { reason: "Ждём отчёт" },
  take_off_control: { outcome: "not_fulfilled", reason: "Отказ" },
  reopen: { reason: "Ошибка" },
  extend: { controlDate: "2027", reason: "Перенос" },
  request_report: { dueOn: "2026-12-01" },
  request_extension: { controlDate: "2027", reason: "Ждём", done: "Начато", forecast: "Закончим", forecastFor: "2027" },
  forward_extension: { opinion: "for", reason: "Обоснованно" },
  refuse_extension: { reason: "Срок достаточен" },
  withdraw_extension: { reason: "Успеваем" },
  accept_assignment: {},
  raise_objection: { ground: "not_promised", reason: "Обсуждалось" },
  uphold_objection: { reason: "Так и есть" },
  uphold_and_return: { reason: "Уточнить" },
  refuse_objection: { reason: "Сказано так" },
  withdraw_objection: { reason: "Разобрались" },
  propose_decision: { decision: "escalate:government", reason: "Нужно поручение" },
  decline_proposal: { reason: "Рано" },
  withdraw_proposal: { reason: "Поспешили" },
  assign_owner: { personId: "" },
  add_evidence: link,
  add_note: { text: "Позвонить" },
  restrict: { reason: "Текст с пометкой" },
  lift_restriction: { reason: "Опубликовано" },
  edit_wording: { titleRu: "Прямые рейсы", original: "ru" },
  set_next_step: { nextStep: "Запросить министерство" },
  edit_facts: { sectorCode: "transport" },
  change_parts: { parts: [{ organisationId: randomUUID(), role: "lead" }], reason: "Внесён не тот" },
  change_control: { controlLevel: "minister", reason: "Поручение" },
  correct_control_date: { controlDate: "15.01.2027", reason: "Опечатка" },
  move_statement: { statementId: randomUUID(), target: "KZ-JP-2025-03", reason: "Не тот пункт" },
  separate_statement: { statementId: randomUUID(), title: "Отдельно", sectorCode: "energy", reason: "О другом" },
  withdraw_report: { reason: "Отправлено по ошибке" },
  withdraw_decision: { reason: "Не тот пункт" },
  withdraw_entry: { entry: `evidence:${randomUUID()}`, reason: "Не тот пункт" },
  withdraw_note: { noteId: randomUUID(), reason: "Не тот пункт" },
  hand_over: { organisationId: randomUUID(), successorId: randomUUID(), reason: "Реорганизация" },
  translate: { of: "next_step", textEn: "Ask the ministry" },
};

function aForm(action: string, given: Form = {}): Form {
  return { action, ...request, ...least[action], ...given };
}

/** The problems a form is sent back with, by field: the first of each, as the page shows it. */
function problemsOf(form: Form): Record<string, string> {
  const parsed = changeInput.safeParse(form);
  if (parsed.success) return {};
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) problems[String(path[0] ?? "")] ??= message;
  return problems;
}

function accepted(form: Form): Record<string, unknown> {
  return { ...changeInput.parse(form) };
}

describe("changeInput", () => {
  it("knows every action, and takes the least that each needs", () => {
    expect(Object.keys(least)).toEqual([...actions]);
    for (const action of actions) expect(accepted(aForm(action)).action).toBe(action);
  });

  it("refuses an unknown action", () => {
    expect(changeInput.safeParse({ ...aForm("start"), action: "delete" }).success).toBe(false);
    expect(changeInput.safeParse({ ...request }).success).toBe(false);
  });

  it.each([...actions])("refuses an unknown field with %s, also one that belongs to the row", (action) => {
    for (const field of ["status", "outcomeId", "viewer", "standing", "__proto__x", "closedOn"]) {
      expect(changeInput.safeParse(aForm(action, { [field]: "x" })).success).toBe(false);
    }
  });

  it.each([...actions])("refuses %s without its own key, version, reference or language", (action) => {
    for (const field of ["reference", "version", "key", "language"]) {
      const { [field]: _left, ...rest } = aForm(action);
      expect(changeInput.safeParse(rest).success).toBe(false);
    }
  });

  it.each<[string, unknown]>([
    ["reference", "kz-jp-2025-03"],
    ["reference", "KZ' OR '1'='1"],
    ["reference", "A".repeat(41)],
    ["version", "0"],
    ["version", "-1"],
    ["version", "1.5"],
    ["version", "x"],
    ["version", ""],
    ["version", "2147483648"],
    ["key", "1"],
    ["language", "de"],
  ])("refuses %s = %s", (field, value) => {
    expect(problemsOf(aForm("start", { [field]: value }))).toHaveProperty(field);
  });

  it.each([...actions])("refuses operator objects and lists in every field of %s", (action) => {
    for (const field of Object.keys(aForm(action))) {
      for (const value of [{ not: "" }, { contains: "" }, { in: ["a"] }, [{ equals: "x" }], null]) {
        expect(changeInput.safeParse(aForm(action, { [field]: value })).success).toBe(false);
      }
    }
  });
});

const reasonFields = [
  ["set_for_record", "reason"],
  ["return_to_captured", "reason"],
  ["return", "reason"],
  ["additional_control", "reason"],
  ["reopen", "reason"],
  ["extend", "reason"],
  ["request_extension", "reason"],
  ["request_extension", "done"],
  ["request_extension", "forecast"],
  ["forward_extension", "reason"],
  ["refuse_extension", "reason"],
  ["withdraw_extension", "reason"],
  ["raise_objection", "reason"],
  ["uphold_objection", "reason"],
  ["uphold_and_return", "reason"],
  ["refuse_objection", "reason"],
  ["withdraw_objection", "reason"],
  ["propose_decision", "reason"],
  ["decline_proposal", "reason"],
  ["withdraw_proposal", "reason"],
  ["report_interim", "text"],
  ["report_final", "text"],
  ["verify_report", "text"],
  ["add_note", "text"],
  ["put_on_control", "completionForm"],
] as const;

describe("texts", () => {
  it.each(reasonFields)("of %s: refuses a blank %s, also one of spaces no eye sees", (action, field) => {
    for (const blank of ["", "  ", "\n\t", "\u00a0\u3000", "\u200b\u2060", "\u0085", "\ufeff"]) {
      expect(problemsOf(aForm(action, { [field]: blank }))).toEqual({ [field]: "required" });
    }
  });

  it.each(reasonFields)("of %s: refuses a %s that is too long, and takes the longest", (action, field) => {
    expect(problemsOf(aForm(action, { [field]: "я".repeat(8001) }))).toEqual({ [field]: "too_long" });
    expect(problemsOf(aForm(action, { [field]: "я".repeat(8000) }))).toEqual({});
  });

  it.each(reasonFields)("of %s: refuses in %s what the database keeps no text with", (action, field) => {
    expect(problemsOf(aForm(action, { [field]: "Отчёт\u0000" }))).toEqual({ [field]: "unexpected" });
    expect(problemsOf(aForm(action, { [field]: "Отчёт \ud83d" }))).toEqual({ [field]: "unexpected" });
    expect(problemsOf(aForm(action, { [field]: "Отчёт 😀" }))).toEqual({});
  });

  it("keeps what is inside and trims what is around", () => {
    expect(accepted(aForm("add_note", { text: "  Два\n\nабзаца \n" })).text).toBe("Два\n\nабзаца");
  });

  it("takes an empty optional text as none", () => {
    expect(accepted(aForm("report_final", { nextStep: "  " })).nextStep).toBeNull();
    expect(accepted(aForm("request_report")).text).toBeNull();
  });
});

describe("evidence", () => {
  it.each(["report_interim", "report_final", "take_off_control"])("half of it is refused with %s", (action) => {
    expect(problemsOf(aForm(action, { evidenceKind: "press", evidenceTitle: "Коммюнике" }))).toEqual({
      evidenceUrl: "link_or_date",
    });
    expect(problemsOf(aForm(action, { evidenceDated: "20.11.2026" }))).toEqual({ evidenceTitle: "required" });
    expect(problemsOf(aForm(action, { evidenceUrl: link.evidenceUrl }))).toEqual({ evidenceTitle: "required" });
    expect(problemsOf(aForm(action, { evidenceTitle: " ", evidenceUrl: " " }))).toEqual({});
  });

  it("is never half by itself", () => {
    expect(problemsOf(aForm("add_evidence", { evidenceTitle: " " }))).toEqual({ evidenceTitle: "required" });
    expect(problemsOf(aForm("add_evidence", { evidenceUrl: "" }))).toEqual({ evidenceUrl: "link_or_date" });
  });

  it("is a letter by its number and date, without any link", () => {
    const letter = { evidenceUrl: "", evidenceTitle: "Исх. № 12-34/567", evidenceDated: "20.11.2026" };
    expect(accepted(aForm("add_evidence", letter))).toMatchObject({ evidenceUrl: null, evidenceDated: "2026-11-20" });
  });

  it.each([
    ["gov.kz/memleket/entities/mfa", "https://gov.kz/memleket/entities/mfa"],
    ["www.mofa.go.jp", "https://www.mofa.go.jp"],
    ["portal.gov.kz:8443/a?b=1", "https://portal.gov.kz:8443/a?b=1"],
    ["例え.jp/資料", "https://例え.jp/資料"],
  ])("takes %s as https", (evidenceUrl, taken) => {
    expect(accepted(aForm("add_evidence", { evidenceUrl })).evidenceUrl).toBe(taken);
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.kz/",
    "//example.kz",
    "/news",
    "localhost/a",
    "user@example.kz/a",
    "https:example.kz",
    "https://",
    "https://example.kz/a b",
    "https://example.kz/\u0000",
    "https://example.kz/\u0085",
    "https://exa mple.kz",
    "not a link",
  ])("refuses the link %j", (evidenceUrl) => {
    expect(problemsOf(aForm("add_evidence", { evidenceUrl }))).toEqual({ evidenceUrl: "not_a_link" });
  });

  it("takes a link as it was written, in any letters", () => {
    for (const url of ["http://example.kz", "https://gov.kz/новости?id=1#текст", "https://例え.jp/資料"]) {
      expect(accepted(aForm("add_evidence", { evidenceUrl: ` ${url} ` })).evidenceUrl).toBe(url);
    }
  });

  it("refuses a link or a title that is too long", () => {
    expect(problemsOf(aForm("add_evidence", { evidenceUrl: `https://a.kz/${"a".repeat(2000)}` }))).toEqual({
      evidenceUrl: "too_long",
    });
    expect(problemsOf(aForm("add_evidence", { evidenceTitle: "а".repeat(301) }))).toEqual({
      evidenceTitle: "too_long",
    });
  });

  it.each(["add_evidence", "report_interim", "report_final", "take_off_control"])(
    "is of no kind by itself: %s",
    (action) => {
      for (const evidenceKind of ["", undefined]) {
        expect(problemsOf(aForm(action, { ...link, evidenceKind }))).toEqual({ evidenceKind: "required" });
      }
      expect(accepted(aForm(action, { ...link, evidenceKind: "letter" })).evidenceKind).toBe("letter");
    },
  );

  it("refuses an unknown kind and a date that is none", () => {
    expect(problemsOf(aForm("add_evidence", { evidenceKind: "rumour" }))).toHaveProperty("evidenceKind");
    expect(problemsOf(aForm("add_evidence", { evidenceDated: "2026" }))).toEqual({ evidenceDated: "not_a_day" });
  });
});

describe("dates", () => {
  it.each(["2026-02-30", "скоро", "2026-01/..", "../..", "05/03/2026", "2027/2026"])(
    "refuses %j as a control date: it has no last day",
    (controlDate) => {
      expect(problemsOf(aForm("extend", { controlDate }))).toEqual({ controlDate: "not_a_deadline" });
      expect(problemsOf(aForm("put_on_control", { controlDate }))).toEqual({ controlDate: "not_a_deadline" });
    },
  );

  it("takes a control date in words as the interval it is", () => {
    const { controlDate } = accepted(aForm("extend", { controlDate: "II квартал 2027 года" }));

    expect(controlDate).toEqual({
      edtf: "2027-34",
      earliest: "2027-04-01",
      latest: "2027-06-30",
      precision: "quarter",
    });
  });

  it("asks for a later control date, but leaves a first one open for a standing commitment", () => {
    expect(problemsOf(aForm("extend", { controlDate: " " }))).toEqual({ controlDate: "required" });
    expect(accepted(aForm("put_on_control", { controlDate: " " })).controlDate).toBeNull();
  });

  it("takes a day for a request, and no month", () => {
    expect(accepted(aForm("request_report", { dueOn: "31.12.2026" })).dueOn).toBe("2026-12-31");
    expect(problemsOf(aForm("request_report", { dueOn: "2026-12" }))).toEqual({ dueOn: "not_a_day" });
    expect(problemsOf(aForm("request_report", { dueOn: "" }))).toEqual({ dueOn: "required" });
  });
});

describe("taking off control", () => {
  it.each(["not_fulfilled", "lapsed"])("as %s needs a reason", (outcome) => {
    expect(problemsOf(aForm("take_off_control", { outcome, reason: " " }))).toEqual({ reason: "required" });
  });

  it.each(["fulfilled", "partially_fulfilled"])("as %s needs no reason", (outcome) => {
    expect(problemsOf(aForm("take_off_control", { outcome, reason: "" }))).toEqual({});
  });

  it("as superseded needs a reference by which", () => {
    const form = aForm("take_off_control", { outcome: "superseded", reason: "" });

    expect(problemsOf(form)).toEqual({ supersededBy: "required" });
    expect(problemsOf({ ...form, supersededBy: "не помню" })).toEqual({ supersededBy: "no_such_commitment" });
    expect(accepted({ ...form, supersededBy: " kz-jp-2025-04 " }).supersededBy).toBe("KZ-JP-2025-04");
  });

  it("needs an outcome", () => {
    expect(problemsOf(aForm("take_off_control", { outcome: "" }))).toEqual({ outcome: "required" });
    expect(problemsOf(aForm("take_off_control", { outcome: "done" }))).toEqual({ outcome: "required" });
  });
});

describe("any form", () => {
  const ownFields = new Set(["action", "reference", "version", "key", "language", "evidenceKind", ""]);
  // The list of parts is no field: the page makes it of several.
  const typed = Object.values(least)
    .flatMap(Object.keys)
    .filter((name) => name !== "parts");
  const fields = [...new Set(typed), "evidenceDated", "nextStep", "supersededBy"];
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", " ", "2026", "2026-01/..", "https://a.kz", "javascript:x", "\u0000", "a".repeat(9000)),
  );

  it("is taken or sent back with sentences that exist, and never throws", () => {
    const known = Object.keys(messages.problems);
    fc.assert(
      fc.property(fc.constantFrom(...actions), fc.constantFrom(...fields), value, (action, field, typed) => {
        const problems = problemsOf(aForm(action, { [field]: typed }));
        for (const [where, message] of Object.entries(problems)) {
          if (!ownFields.has(where)) expect(known).toContain(message);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
