import { describe, expect, it } from "vitest";
import { commitmentFields, fieldsOf, type ImportField, labelOf, suggestMapping } from "@/lib/import/fields";
import { countryByName, normalized, vocabularies } from "@/lib/import/vocabularies";
import type { Language } from "@/lib/vocabulary/languages";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

describe.each(Object.entries({ en, ru, kk, ja }))("headings in %s", (language, messages) => {
  it("are known for every field that the register's own file has", () => {
    const { csv } = messages.register;
    const { field } = messages.terms;
    const headers = [
      ...[field.reference, csv.title, csv.titleLanguage, field.kind, field.status, messages.filters.outcome],
      ...[csv.conditions, field.lead, csv.coLeads, field.owner, field.deadline, csv.lastDay, csv.daysLate],
      ...[field.promisedDeadline, field.sector, field.level, field.nextStep, field.lastReport, field.updated],
      ...[csv.titleKk, csv.titleRu, csv.titleEn, csv.titleJa, csv.original, field.completionForm, csv.parts],
      ...[csv.controlEdtf, csv.promisedEdtf, csv.reportInterval, csv.quietSince, csv.closedOn, csv.supersededBy],
      field.marking,
    ];
    const mapping = suggestMapping("commitments", headers);
    const headingOf = (name: keyof typeof commitmentFields) => headers[mapping[name] ?? -1];

    const { coExecutors: _, side: __, note: ___, ...rest } = commitmentFields;
    for (const name of Object.keys(rest)) expect(headingOf(name as "title"), name).toBeDefined();
    expect(headingOf("control")).toBe(csv.controlEdtf);
    expect(headingOf("promised")).toBe(csv.promisedEdtf);
    expect(headingOf("original")).toBe(csv.original);
  });

  it.each(["commitments", "organisations"] as const)("are known by what the form itself calls them: %s", (kind) => {
    const names = Object.keys(fieldsOf(kind)) as ImportField[];
    const labels = names.map((name) => labelOf(kind, name, language as Language));

    expect(suggestMapping(kind, labels)).toEqual(Object.fromEntries(names.map((name, place) => [name, place])));
  });

  it("and words of lists stand for one thing each", () => {
    const lists = {
      kind: messages.terms.kind,
      status: messages.terms.status,
      outcome: messages.terms.outcome,
      controlLevel: messages.terms.controlLevel,
      language: messages.terms.language,
      assignmentRole: messages.terms.assignmentRole,
      marking: messages.terms.marking,
    };
    for (const [name, words] of Object.entries(lists)) {
      for (const [code, word] of Object.entries(words)) {
        expect(vocabularies[name as keyof typeof lists].get(normalized(word)), word).toBe(code);
      }
    }
    expect(vocabularies.marking.get(normalized(messages.terms.markingShort.restricted))).toBe("restricted");
  });
});

it("takes a spreadsheet's own headings for what they mostly are", () => {
  const headers = ["№ п/п", "Мероприятие", "Срок исполнения:", "Ответственный", "СТАТУС", "Примечание"];

  expect(suggestMapping("commitments", headers)).toEqual({
    reference: 0,
    title: 1,
    control: 2,
    lead: 3,
    status: 4,
    note: 5,
  });
});

it.each([
  ["Япония", "JP"],
  ["日本", "JP"],
  ["Қазақстан", "KZ"],
  ["Germany", "DE"],
  ["Россия", "RU"],
  ["Атлантида", null],
])("knows the country called %s", (name, code) => {
  expect(countryByName(name)).toBe(code);
});
