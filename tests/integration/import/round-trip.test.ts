import { createTranslator } from "next-intl";
import { beforeAll, expect, it, vi } from "vitest";
import { formatCsv } from "@/lib/csv";
import ru from "@/messages/ru.json";
import { seedDemonstration } from "@/prisma/seed";
import { createTestDatabase } from "@/tests/support/database";
import { loadEmptyRegister } from "@/tests/support/empty-register";

/** Everything that reads the settings once is loaded anew for each of the two registers. */
async function officeAt(url: string) {
  vi.resetModules();
  Object.assign(process.env, {
    PACTA_DEMO: "1",
    PACTA_SECRET: "s".repeat(44),
    PACTA_TODAY: "2026-11-30",
    DATABASE_URL: url,
  });
  const [
    { db },
    { listCommitments },
    { readExportDetails },
    { csvColumns },
    building,
    { theUser },
    { calendarDate },
    { takeAction },
  ] = await Promise.all([
    import("@/lib/db"),
    import("@/lib/commitments/list/queries"),
    import("@/lib/commitments/export-queries"),
    import("@/app/(tracker)/register/export.csv/csv"),
    import("@/tests/support/build-import"),
    import("@/tests/support/build-people"),
    import("@/lib/deadlines/calendar-date"),
    import("@/tests/support/commitment-actions"),
  ]);
  const person = await theUser("coordinator@demo.pacta");
  const today = calendarDate("2026-11-30");

  const exported = async (): Promise<string[][]> => {
    const translator = (namespace: string) =>
      createTranslator({ locale: "ru", messages: ru, namespace: namespace as "terms" }) as never;
    const translations = {
      language: "ru" as const,
      terms: translator("terms"),
      conditions: translator("conditions"),
      actions: translator("commitment.actions"),
    };
    const headings = { csv: translator("register.csv"), outcome: ru.filters.outcome, sentence: ru.register.sentence };
    const columns = csvColumns({ translations, headings, today, timeZone: "Asia/Almaty" });
    const { parseRegisterParams } = await import("@/lib/commitments/list/search-params");
    const { filters, sort } = parseRegisterParams({ sort: "reference" });
    const page = await listCommitments(person, today, { filters, sort, after: undefined, pageSize: 500 });
    const detailsOf = await readExportDetails(person, page.rows, "ru");
    return [
      columns.map(({ heading }) => heading),
      ...page.rows.map((row) => columns.map(({ value }) => value(row, detailsOf(row)))),
    ];
  };
  return { db, person, exported, takeAction, ...building };
}

let before: string[][];
let after: string[][];
beforeAll(async () => {
  const [full, empty] = [await createTestDatabase(), await createTestDatabase()];
  Object.assign(process.env, {
    PACTA_DEMO: "1",
    PACTA_SECRET: "s".repeat(44),
    PACTA_TODAY: "2026-11-30",
    DATABASE_URL: full.url,
  });
  await seedDemonstration(full.url);
  await loadEmptyRegister(empty.url);

  const there = await officeAt(full.url);
  const { reference } = await there.db().commitment.findFirstOrThrow({ where: { status: "on_control" } });
  expect(await there.takeAction(there.person, reference, "restrict")).toMatchObject({ ok: true });
  before = await there.exported();
  const file = Buffer.from(`\uFEFF${formatCsv(before, "ru")}`);
  await there.db().$disconnect();
  const here = await officeAt(empty.url);
  const id = await here.uploadAndMap(here.person, file, "dogovorennosti-2026-11-30.csv");
  expect(await here.checkUploaded(here.person, id)).toMatchObject({ problems: [], restricted: 1 });
  const { enterImport } = await import("@/lib/import/enter/enter-import");
  const result = await enterImport(here.person, { id, language: "ru" });
  expect(result).toEqual({ ok: true, value: { rows: before.length - 1 } });
  after = await here.exported();
  const { verifyHistory } = await import("@/lib/audit/verify/verify-history");
  expect((await verifyHistory(here.db())).flaws).toEqual([]);
  await here.db().$disconnect();
  return async () => {
    await full.drop();
    await empty.drop();
  };
});

/** Reports, requests for more time, moves and texts are records of their own and do not travel with the list. */
const LEFT_BEHIND = [
  ru.terms.field.lastReport,
  ru.register.csv.extensionTo,
  ru.register.csv.objection,
  ru.register.csv.proposal,
  ru.register.csv.verifiedOn,
  ru.register.csv.controlMoves,
  ru.register.sentence,
];

it("gives the same register again from its own file", () => {
  expect(before.length).toBe(20);
  const headings = before[0] ?? [];
  for (const [place, heading] of headings.entries()) {
    if (LEFT_BEHIND.includes(heading)) continue;
    const column = (rows: string[][]) => rows.map((row) => row[place]);
    expect(column(after), heading).toEqual(column(before));
  }
});

it("keeps for official use what was so", () => {
  const place = (before[0] ?? []).indexOf(ru.terms.field.marking);

  expect(before.filter((row) => row[place] === ru.terms.marking.restricted)).toHaveLength(1);
  expect(after.map((row) => row[place])).toEqual(before.map((row) => row[place]));
});

it("keeps what a file can't name apart by its heading alone", () => {
  const headings = before[0] ?? [];
  expect(new Set(headings).size).toBe(headings.length);
});
