import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { findNeighbours } from "@/lib/commitments/came-from/queries";
import { listPartChoices } from "@/lib/commitments/edit-queries";
import { findBest } from "@/lib/commitments/list/best-found-queries";
import { type Filters, noFilters } from "@/lib/commitments/list/filters";
import { readFoundIn } from "@/lib/commitments/list/found-queries";
import { listRegister } from "@/lib/commitments/list/group-queries";
import { listFilterOptions } from "@/lib/commitments/list/queries";
import { listMyWork } from "@/lib/commitments/my-work/queries";
import { listOverdue } from "@/lib/commitments/overdue/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { listSimilar } from "@/lib/releases/matching/queries";
import { groupKeyOf } from "@/lib/timeline/groups";
import { listInWindow } from "@/lib/timeline/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

const title = "Закупка метеостанций для высокогорья";
let coordinator: Viewer;
/** Of two states that are of no body, meeting or series; and one whose reference names one of several. */
let ofTwo: string;
let ofThree: string;
beforeAll(async () => {
  coordinator = await aUser();
  const late = { control: "2026-05-31", titleRu: title };
  ({ reference: ofTwo } = await aCommitment({ ...late, series: "KZ-MULTI-2026", sides: ["PE", "CL"] }));
  ({ reference: ofThree } = await aCommitment({ ...late, series: "KZ-AR-2026", sides: ["AR", "BO"] }));
  await aCommitment({ ...late, series: "KZ-MULTI-2026", titleRu: "Без другой стороны" });
});

const sort = { key: "reference", descending: false } as const;
const register = async (filters: Partial<Filters>, grouping: "none" | "counterpart" = "none") => {
  const asked = { filters: { ...noFilters, ...filters }, sort, grouping, language: "ru" } as const;
  return (await listRegister(coordinator, today, asked)).groups;
};
const read = async (reference: string) => {
  const commitment = await getCommitment(coordinator, reference);
  if (!commitment) throw new Error(`${reference} is not in sight`);
  return commitment;
};

describe("a commitment of several sides that a list alone names", () => {
  it("stands under each of them in the register, and not among those of none", async () => {
    const groups = await register({}, "counterpart");
    expect(groups.map(({ key, rows }) => [key, rows.map(({ reference }) => reference)])).toEqual([
      ["AR", [ofThree]],
      ["BO", [ofThree]],
      ["PE", [ofTwo]],
      ["CL", [ofTwo]],
      [null, [expect.stringMatching(/^KZ-MULTI-2026-02$/)]],
    ]);
  });

  it("stands under each of them in what is overdue, and after its neighbour there", async () => {
    const { groups } = await listOverdue(coordinator, today, { filters: noFilters, grouping: "counterpart" });
    expect(groups.map(({ id, rows }) => [id, rows.length])).toEqual([
      ["AR", 1],
      ["BO", 1],
      ["CL", 1],
      ["PE", 1],
      [null, 1],
    ]);
    const from = { list: "overdue" as const, filters: noFilters, grouping: "counterpart" as const, after: undefined };
    const lastVisit = async () => new Date();
    const place = await findNeighbours(coordinator, today, from, await read(ofTwo), { language: "ru", lastVisit });
    expect(place?.previous).toBe(ofThree);
  });

  it("is offered by the filter and found with it, with all its sides", async () => {
    const { sides } = await listFilterOptions(coordinator, { filters: noFilters, isPanelOpen: true });
    expect(sides).toEqual(["AR", "BO", "CL", "PE"]);
    for (const side of ["CL", "PE"]) {
      const [group] = await register({ side });
      expect(group?.rows.map(({ reference, counterparts }) => [reference, counterparts])).toEqual([
        [ofTwo, ["CL", "PE"]],
      ]);
    }
  });

  it.each(["Чили", "Перу", "Chile", "ペルー"])("is found by the name of a country: %s", async (q) => {
    const [group] = await register({ q });
    expect(group?.rows.map(({ reference }) => reference)).toEqual([ofTwo]);
    expect((await findBest(coordinator, q, 8)).map(({ reference }) => reference)).toEqual([ofTwo]);
    const [row] = group?.rows ?? [];
    if (!row) throw new Error("not found");
    const { lines } = (await readFoundIn(coordinator, q, [row], "ru"))(row);
    expect(lines).toMatchObject([{ field: "side" }]);
  });

  it("has its sides in My work, on the timeline and on its page", async () => {
    const work = (await listMyWork(coordinator, today, new Date())).flatMap(({ rows }) => rows);
    expect(work.find(({ reference }) => reference === ofTwo)?.counterparts).toEqual(["CL", "PE"]);

    const asked = { filters: { ...noFilters, side: "PE" }, today, language: "ru" } as const;
    const window = { from: calendarDate("2026-01-01"), to: calendarDate("2026-12-31") };
    const { rows } = await listInWindow(coordinator, asked, window, null, 50);
    expect(rows.map((row) => [row.reference, groupKeyOf(row, "counterpart")])).toEqual([[ofTwo, "CL,PE"]]);

    expect((await read(ofTwo)).counterparts).toEqual(["CL", "PE"]);
  });

  it("is asked for a lead of each of its sides where its parts are set right, as of the one its reference names", async () => {
    const sidesOf = async (reference: string) =>
      (await listPartChoices(coordinator, await read(reference), today)).sides;
    expect(await sidesOf(ofTwo)).toEqual(["KZ", "CL", "PE"]);
    expect(await sidesOf(ofThree)).toEqual(["KZ", "AR", "BO"]);
    const { reference: ofSeries } = await aCommitment({ series: "KZ-UY-2026" });
    expect(await sidesOf(ofSeries)).toEqual(["KZ", "UY"]);
  });

  it("may be what a text of any of its sides restates, whichever its reference names", async () => {
    const similarTo = async (sides: string[]) => {
      const asked = { words: [title], sectorCode: null, sides, organisationIds: [], earlierId: null };
      return (await listSimilar(coordinator, asked)).map(({ reference }) => reference);
    };
    expect(await similarTo(["KZ", "BO"])).toEqual([ofThree, ofTwo]);
    expect(await similarTo(["KZ", "PE"])).toEqual([ofTwo]);
  });
});

it("the page of a commitment names the sides that lists know it by, read whole or in part", async () => {
  const { id, reference } = await aCommitment({ series: "KZ-AR-2026", sides: ["BO", "AR"] });
  const release = await aRelease();
  for (let made = 0; made < 12; made++) {
    await aStatement({ release, quote: "Стороны договорились.", commitmentId: id });
    if (![0, 11].includes(made)) continue;
    const [group] = await register({ side: "BO", q: reference });
    expect(group?.rows[0]?.counterparts).toEqual(["AR", "BO", "JP"]);
    expect((await read(reference)).counterparts).toEqual(["AR", "BO", "JP"]);
  }
});
