import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { ownState } from "@/lib/import/check/abbreviations";
import { type AskedWord, askedWords } from "@/lib/import/check/asked-words";
import { checkCommitments } from "@/lib/import/check/check-commitments";
import type { ImportContext } from "@/lib/import/check/import-context";
import { type KnownOrganisation, organisationIndex } from "@/lib/import/check/organisation-index";
import { everydayStandings } from "@/lib/import/everyday-words";
import { stateNames, vocabularies } from "@/lib/import/vocabularies";
import { LEFT_OUT, wordKey } from "@/lib/import/words";

const today = calendarDate("2026-11-30");
const body = (code: string, ...names: string[]): KnownOrganisation => ({
  id: code,
  code,
  side: code.slice(0, 2).toUpperCase(),
  names,
  parentId: null,
  successorId: null,
  called: "",
  validFrom: null,
  validTo: null,
});
const ours = body("kz-mfa", "Министерство иностранных дел", "МИД РК");
const japan = body("jp-mofa", "Ministry of Foreign Affairs of Japan", "MOFA");
const vietnam = body("vn-mofa", "Ministry of Foreign Affairs of Viet Nam", "MOFA");
const jogmec = body("jp-jogmec", "JOGMEC");

const FIELDS = ["reference", "title", "lead", "coLeads", "side", "coExecutors", "parts"] as const;
const defaults = { kind: "agreed", sector: "trade", controlLevel: "minister", completionForm: "Отчёт" };

/** Rows with what stands for the other side's lead and its country; then what a person is asked. */
async function read(
  rows: { theirs?: string; side: string; others?: string; parts?: string }[],
  known: KnownOrganisation[],
  said: Record<string, string> = {},
) {
  const codes = new Map(Object.entries(said).map(([word, code]) => [wordKey({ of: "organisation", word }), code]));
  const organisations = organisationIndex(known, codes, { today, homeSide: "KZ", state: ownState(stateNames("KZ")) });
  const context: ImportContext = {
    today,
    homeSide: "KZ",
    language: "ru",
    organisations,
    people: new Map(),
    sectors: new Map([["trade", "trade"]]),
    sectorNames: new Map(),
    words: { status: everydayStandings, kind: vocabularies.kind, controlLevel: vocabularies.controlLevel },
    sides: new Map(),
    unclearStatuses: new Set(),
    references: new Set(),
  };
  const cells = rows.map(({ theirs = "", side, others = "", parts = "" }) => [
    ...["", "Открыть рейс", parts === "" ? "МИД РК" : ""],
    ...[theirs, side, others, parts],
  ]);
  const mapping = Object.fromEntries(FIELDS.map((field, place) => [field, place]));
  const checked = await checkCommitments(
    { headers: [...FIELDS], mapping, defaults, rows: cells, firstRow: 2 },
    context,
  );
  const asked = await askedWords(checked, {
    organisations,
    standings: context.words.status,
    sectors: context.sectors,
    sectorNames: context.sectorNames,
    homeSide: "KZ",
    sidesOf: checked.sidesOf,
    canAdd: false,
    above: "",
    state: ownState(stateNames("KZ")),
    day: today,
    isDayFirst: null,
    typed: {},
  });
  return {
    given: checked.entries.map(({ row, assignments }) => [row, ...assignments.map((each) => each.organisationId)]),
    clarifications: checked.entries.map(({ clarification }) => clarification),
    asked: asked
      .filter(({ code, isLeftOut }: AskedWord) => code === null && !isLeftOut)
      .map(({ word, proposed, near, side }) => ({ word, proposed, near, side })),
  };
}

describe("a few words that name a body of a third state", () => {
  it("are asked about for rows of their side, and the third state's is not proposed", async () => {
    const { given, asked } = await read([{ theirs: "MOFA", side: "VN" }], [ours, japan]);
    expect(given).toEqual([]);
    expect(asked).toEqual([{ word: "MOFA (VN)", proposed: LEFT_OUT, near: [], side: "VN" }]);
  });

  it("mean what is said of them in rows of that side only", async () => {
    const rows = [
      { theirs: "MOFA", side: "VN" },
      { theirs: "MOFA", side: "JP" },
    ];
    const named = body("vn-ministry", "Ministry of Foreign Affairs of Viet Nam");
    const { given, asked } = await read(rows, [ours, japan, named], { "MOFA (VN)": "vn-ministry" });
    expect(asked).toEqual([]);
    expect(given).toEqual([
      [2, "kz-mfa", "vn-ministry"],
      [3, "kz-mfa", "jp-mofa"],
    ]);
  });

  it("mean the only body that the row's own side has of that name, whatever was said of them elsewhere", async () => {
    const rows = [
      { theirs: "MOFA", side: "VN" },
      { theirs: "MOFA", side: "JP" },
      { others: "MOFA", side: "JP" },
    ];
    const given = [
      [2, "kz-mfa", "vn-mofa"],
      [3, "kz-mfa", "jp-mofa"],
      [4, "kz-mfa", "jp-mofa"],
    ];
    expect(await read(rows, [ours, japan, vietnam])).toMatchObject({ given, asked: [] });
    expect(await read(rows, [ours, japan, vietnam], { MOFA: "vn-mofa" })).toMatchObject({ given, asked: [] });
  });

  it("are asked about again in rows of another side than they were said to be of", async () => {
    const { given, asked } = await read(
      [
        { theirs: "Бюро", side: "VN" },
        { theirs: "Бюро", side: "JP" },
      ],
      [ours, vietnam],
      { Бюро: "vn-mofa" },
    );
    expect(given).toEqual([[2, "kz-mfa", "vn-mofa"]]);
    expect(asked).toMatchObject([{ word: "Бюро (JP)", proposed: LEFT_OUT }]);
  });

  it("stay as they stand where somebody said so", async () => {
    const { given, clarifications } = await read([{ theirs: "MOFA", side: "VN" }], [ours, japan], {
      "MOFA (VN)": LEFT_OUT,
    });
    expect(given).toEqual([[2, "kz-mfa"]]);
    expect(clarifications[0]).toContain("«MOFA»");
  });

  it("are not proposed for what is misspelled either", async () => {
    const { asked } = await read([{ theirs: "JOGMECC", side: "VN" }], [ours, jogmec]);
    expect(asked).toMatchObject([{ word: "JOGMECC", proposed: LEFT_OUT }]);
    const { asked: ofJapan } = await read([{ theirs: "JOGMECC", side: "JP" }], [ours, jogmec]);
    expect(ofJapan).toMatchObject([{ proposed: "jp-jogmec" }]);
  });
});

it("takes a code, and a whole name, for its body in a row of any side", async () => {
  const rows = [
    { side: "VN", others: "jp-jogmec" },
    { side: "VN", parts: "lead kz-mfa; co_executor jp-jogmec" },
    { side: "VN", others: "Ministry of Foreign Affairs of Japan" },
  ];
  const { given, asked } = await read(rows, [ours, japan, jogmec]);
  expect(asked).toEqual([]);
  expect(given).toEqual([
    [2, "kz-mfa", "jp-jogmec"],
    [3, "kz-mfa", "jp-jogmec"],
    [4, "kz-mfa", "jp-mofa"],
  ]);
});
