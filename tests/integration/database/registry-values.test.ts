import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inForceOn, isInForce } from "@/lib/commitments/organisations-in-force";
import { db } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { meetingInput } from "@/lib/registry/meetings/inputs";
import { organisationInput } from "@/lib/registry/organisations/inputs";
import { personInput } from "@/lib/registry/people/inputs";
import { languages } from "@/lib/vocabulary/languages";
import { controlLevels, roles } from "@/lib/vocabulary/people";
import { anOrganisation } from "@/tests/support/build-people";
import { organisationForm, personForm } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { checkHolds, combinations, refusedRows } from "./check-constraints";

/* prisma/sql/registry-guards.sql, and the forms of lib/registry that it names. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

describe("an organisation", () => {
  const name = ["", "Имя"];
  const names = combinations({ original: languages, nameKk: name, nameRu: name, nameEn: name, nameJa: name });

  it.each(["organisation", "meeting", "milestone"])(
    "has a name in its original language, as a %s has: every language with every set of names",
    async (table) => {
      const rows = names.map(({ original, nameKk, nameRu, nameEn, nameJa }) => {
        const columns = { name_kk: nameKk || null, name_ru: nameRu || null, name_en: nameEn || null };
        return { original, ...columns, name_ja: nameJa || null };
      });

      const kept = await checkHolds(client, `${table}_original_name`, rows);

      const taken = names.map((given) => organisationInput.safeParse(organisationForm(given)).success);
      expect(names.map((given, place) => ({ ...given, kept: kept[place] }))).toEqual(
        names.map((given, place) => ({ ...given, kept: taken[place] })),
      );
    },
  );

  it("has a side of two capital letters, however it was typed", async () => {
    const typed = ["KZ", "jp", " Kz ", "K1", "KAZ", "ҚЗ", "", "ﬀ", "K Z", "KZ\n", "ＫＺ", "K"];
    const rows = typed.flatMap((side) => {
      const form = organisationInput.safeParse(organisationForm({ side }));
      return form.success ? [{ side: form.data.side }] : [];
    });

    expect(rows.length).toBeGreaterThan(2);
    expect(await refusedRows(client, "organisation_side_code", rows)).toEqual([]);
    expect(await refusedRows(client, "release_side_code", rows)).toEqual([]);
  });

  it("does not end before it begins, nor does a meeting", async () => {
    const days = ["2026-01-01", "2026-01-02"];
    const space = combinations({ from: days, to: days });
    const { code: _, side: __, ...names } = organisationForm();
    const meeting = { ...names, kind: "talks", sides: "KZ JP" };

    const periods = await checkHolds(
      client,
      "organisation_valid_period",
      space.map(({ from, to }) => ({ valid_from: from, valid_to: to })),
    );
    const meetings = await checkHolds(
      client,
      "meeting_dates",
      space.map(({ from, to }) => ({ starts_on: from, ends_on: to })),
    );

    expect(periods).toEqual(
      space.map(
        ({ from, to }) => organisationInput.safeParse(organisationForm({ validFrom: from, validTo: to })).success,
      ),
    );
    expect(meetings).toEqual(
      space.map(({ from, to }) => meetingInput.safeParse({ ...meeting, startsOn: from, endsOn: to }).success),
    );
  });

  it("is in force on the same days for the database as among known ones", async () => {
    const today = calendarDate("2026-11-23");
    const days = [null, ...["2026-11-22", "2026-11-23", "2026-11-24"].map(calendarDate)];
    const periods = combinations({ validFrom: days, validTo: days }).filter(
      ({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo,
    );
    const built = [];
    for (const { validFrom, validTo } of periods) {
      const { id, code } = await anOrganisation({ validFrom: toDbDate(validFrom), validTo: toDbDate(validTo) });
      built.push({ id, code, side: "KZ", names: [], validFrom, validTo });
    }

    const found = await db().organisation.findMany({ where: inForceOn(today), select: { id: true } });

    const ids = new Set(found.map(({ id }) => id));
    expect(built.filter(({ id }) => ids.has(id))).toEqual(built.filter((each) => isInForce(each, today)));
  });
});

describe("a person", () => {
  const organisationId = "0198f000-0000-7000-8000-000000000001";
  const input = (given: Record<string, string>) => personInput.safeParse(personForm(organisationId, given));

  it("has a level of authority exactly as a head: every role with every level", async () => {
    for (const { role, authorityLevel } of combinations({ role: roles, authorityLevel: ["", ...controlLevels] })) {
      const form = input({ role, authorityLevel });
      // What is refused is what the database would refuse as it stands; of others a level is left out.
      const row = { role, authority_level: form.success ? form.data.authorityLevel : authorityLevel || null };

      expect([role, authorityLevel, await checkHolds(client, "user_head_has_level", [row])]).toEqual([
        ...[role, authorityLevel],
        [form.success],
      ]);
    }
  });

  it("has an address in the letters the database keeps, whichever letter was typed", async () => {
    const codes = Array.from({ length: 0xd7ff }, (_, index) => index + 1);
    const typed = codes
      .map((code) => String.fromCharCode(code))
      .filter((letter) => plain(letter) !== letter || letter <= "~");
    const rows = typed.flatMap((letter) => {
      const form = input({ email: `x${letter}x@Demo.Pacta` });
      return form.success ? [{ email: form.data.email }] : [];
    });

    // The capitals of ASCII and their full-width twins at least.
    expect(rows.length).toBeGreaterThan(100);
    expect(await refusedRows(client, "user_email_lower_case", rows)).toEqual([]);
  });
});

const plain = (letter: string): string => letter.normalize("NFKC").toLowerCase();
