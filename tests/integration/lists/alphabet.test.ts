import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listGivers } from "@/lib/commitments/handover/queries";
import { noFilters } from "@/lib/commitments/list/filters";
import { listRegister } from "@/lib/commitments/list/group-queries";
import type { Grouping } from "@/lib/commitments/list/grouping";
import { db } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import { inAlphabet } from "@/lib/localization/alphabet";
import { localized, type Names, namesOf, shortNamesOf, sideName } from "@/lib/localization/localized";
import { personLabel } from "@/lib/localization/person-name";
import { listOrganisations } from "@/lib/registry/organisations/queries";
import { listPeople } from "@/lib/registry/people/queries";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

const beginnings = [
  "Қазына",
  "Корея",
  "Ілияс",
  "Ыстық",
  "Әділет",
  "Абай",
  "Ёлка",
  "Ефим",
  "Жол",
  "Ғылым",
  "Гүл",
  "екі",
];

let admin: Viewer;
let coordinator: Viewer;

beforeAll(async () => {
  admin = await aUser({ role: "admin", name: "Ю" });
  coordinator = await aUser({ role: "coordinator", name: "Щ" });
  for (const [index, name] of beginnings.entries()) {
    // Some have a name in one language alone, some a short one.
    const { id } = await anOrganisation({
      nameRu: index % 3 ? `${name} ру` : null,
      nameKk: `${name} қаз`,
      nameEn: index % 2 ? `${name} en` : null,
      shortKk: index % 4 ? null : `${name} қ.`,
      original: "kk",
      validTo: toDbDate(today),
    });
    await anOrganisation({ side: ["JP", "KR", "DE"][index % 3] ?? "JP", nameRu: name });
    const person = await aUser({
      role: "executor",
      name: `${index} ${name}`,
      organisationId: id,
      nameRu: index % 3 ? name : null,
      nameKk: name,
      nameEn: index % 2 ? `${name} en` : null,
    });
    const series = `KZ-${["JP", "KR", "DE", "FI", "MULTI"][index % 5]}-2026`;
    await aCommitment({ leadId: id, ownerId: person.id, series, status: "on_control" });
    await changeUser(person.id, { disabledAt: new Date() });
  }
});

describe.each(languages)("in %s", (language) => {
  const expectAlphabet = (names: readonly string[], least: number) => {
    expect(names.length).toBeGreaterThanOrEqual(least);
    expect(names).toEqual(inAlphabet(names, language, (name) => name));
  };
  const named = (row: Parameters<typeof namesOf>[0] & { original: Language }) =>
    localized(namesOf(row), row.original, language).text;
  const shown = (full: Names, short: Names, original: Language) =>
    short[language] ?? localized(full, original, language).text;

  it("the groups of the register stand as their headings read, and what has none last", async () => {
    const groupsBy = async (grouping: Grouping) => {
      const sort = { key: "deadline", descending: false } as const;
      return (await listRegister(coordinator, today, { filters: noFilters, sort, grouping, language })).groups;
    };
    const leads = (await groupsBy("lead")).flatMap(({ name }) =>
      name ? shown(name.full, name.short, name.original) : [],
    );
    const sides = (await groupsBy("counterpart")).map(({ key }) => key);

    expectAlphabet(leads, beginnings.length);
    expect(sides.at(-1)).toBeNull();
    expectAlphabet(
      sides.flatMap((side) => (side === null ? [] : sideName(side, language))),
      4,
    );
  });

  it("organisations that end on one day, and people who have left, stand by name", async () => {
    const { organisations, people } = await listGivers(coordinator, language);

    expectAlphabet(
      organisations.map((each) => shown(namesOf(each), shortNamesOf(each), each.original)),
      beginnings.length,
    );
    expectAlphabet(
      people.map(({ person }) => personLabel(person, language) ?? ""),
      beginnings.length,
    );
  });

  it("the lists of settings stand by name, organisations of the home side first and then country by country", async () => {
    const people = await listPeople(admin, { q: "", role: "" }, language);
    const { rows } = await listOrganisations(admin, today, { q: "", side: "", state: "all" }, language);
    const sides = [...new Set(rows.map(({ side }) => side))];

    expectAlphabet(
      people.rows.map((person) => personLabel(person, language) ?? ""),
      beginnings.length,
    );
    expect(sides[0]).toBe("KZ");
    expectAlphabet(
      sides.slice(1).map((side) => sideName(side, language)),
      3,
    );
    for (const side of sides) {
      expectAlphabet(rows.filter((row) => row.side === side).map(named), 4);
    }
  });

  it("what a word of an import can mean stands by name, the home side's first", async () => {
    const { organisation } = await listWordChoices(language, today, []);
    const home = await db().organisation.findMany({ where: { side: "KZ" }, select: { code: true } });
    const isHome = (code: string) => home.some((each) => each.code === code);
    const ours = organisation.filter(({ value }) => isHome(value));

    expect(organisation.slice(0, ours.length)).toEqual(ours);
    expectAlphabet(
      ours.map(({ label }) => label),
      beginnings.length,
    );
    expectAlphabet(
      organisation.slice(ours.length).map(({ label }) => label),
      beginnings.length,
    );
  });
});
