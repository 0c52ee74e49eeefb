import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { correctedBy, deadlineHistory, isUnscheduled, moveSinceFirst, sinceLastSet, sortDay } from "@/lib/timeline/row";
import { aDeadline } from "@/tests/support/build-deadline";
import { aRow, aTrail } from "./arbitraries";

const on = calendarDate("2025-08-25");

describe("the history of a date", () => {
  it("is the date itself where no move was recorded", () => {
    const history = deadlineHistory(aDeadline("2026"), []);

    expect(history?.versions.map((version) => version.deadline.edtf)).toEqual(["2026"]);
    expect(moveSinceFirst(history)).toBeNull();
  });

  it("begins with what the first move replaced", () => {
    const history = deadlineHistory(aDeadline("2026"), [
      { oldEdtf: "2025", newEdtf: "2026", on, announced: null, source: null },
    ]);

    expect(history?.versions.map((version) => version.deadline.edtf)).toEqual(["2025", "2026"]);
    expect(moveSinceFirst(history)).toEqual({ is: "moved", days: 365 });
  });

  it("counts a date announced again unchanged as no move", () => {
    expect(aTrail("2026", "2026")?.versions).toHaveLength(1);
  });

  it("keeps the month of an announcement whose day is not known", () => {
    const change = {
      oldEdtf: null,
      newEdtf: "2024",
      on: calendarDate("2023-09-01"),
      announced: "2023-09",
      source: null,
    };

    expect(deadlineHistory(aDeadline("2024"), [change])?.versions.map(({ announced }) => announced?.precision)).toEqual(
      ["month"],
    );
  });

  it("ends with the date in force even if its own move was not recorded", () => {
    const history = deadlineHistory(aDeadline("2026-04-22/2026-04-24"), [
      { oldEdtf: null, newEdtf: "2026", on, announced: null, source: null },
    ]);

    expect(history?.versions.map((version) => version.deadline.edtf)).toEqual(["2026", "2026-04-22/2026-04-24"]);
    expect(moveSinceFirst(history)).toEqual({ is: "narrowed" });
  });

  it.each([
    [["2026", "2026-34"], { is: "narrowed" }],
    [["2026/..", "2027"], { is: "narrowed" }],
    [["2026-03", "2026"], { is: "moved", days: 275 }],
    [["2026-06-30", "2026-05-31"], { is: "moved", days: -30 }],
    [["2026", "2025", "2026"], null],
    [["2026-12-31", "2026"], null],
    [["2026", "2027/.."], null],
  ])("tells what became of %j", (said, expected) => {
    expect(moveSinceFirst(aTrail(...said))).toEqual(expected);
  });
});

describe("where a row belongs", () => {
  it("is unscheduled only without any date", () => {
    expect(isUnscheduled(aRow())).toBe(true);
    expect(isUnscheduled(aRow({ promised: aTrail("2026/..") }))).toBe(false);
    expect(isUnscheduled(aRow({ closedOn: on }))).toBe(false);
  });

  it.each([
    ["the closing day first", { closedOn: on, control: aTrail("2026-01-01") }, "2025-08-25"],
    [
      "the control date before the promised one",
      { promised: aTrail("2026"), control: aTrail("2026-06-30") },
      "2026-06-30",
    ],
    ["the last day of a promise", { promised: aTrail("2026-34") }, "2026-06-30"],
    ["the first day where there is no last", { promised: aTrail("2026-05/..") }, "2026-05-01"],
    ["no day without a date", {}, null],
  ])("is %s", (_, given, expected) => {
    expect(sortDay(aRow(given))).toBe(expected);
  });
});

it("takes what was entered wrongly for no version, and says what the correction corrects", () => {
  const on = calendarDate("2026-11-23");
  const plain = { on, announced: null, source: null };
  const history = deadlineHistory(aDeadline("2027-01-15"), [
    { oldEdtf: null, newEdtf: "2026-12-31", ...plain },
    { oldEdtf: "2026-12-31", newEdtf: "2037-01-15", ...plain },
    { oldEdtf: "2037-01-15", newEdtf: "2027-01-15", ...plain, isCorrection: true },
  ]);

  expect(history?.versions.map(({ deadline }) => deadline.edtf)).toEqual(["2026-12-31", "2027-01-15"]);
  expect(correctedBy(history)?.edtf).toBe("2037-01-15");
  expect(moveSinceFirst(history)).toEqual({ is: "moved", days: 15 });
});

it("counts a control date from when it was last set where none was", () => {
  const plain = { on: calendarDate("2026-11-23"), announced: null, source: null };
  const [first, moved, again] = [
    { oldEdtf: null, newEdtf: "2026", ...plain },
    { oldEdtf: "2026", newEdtf: "2027", ...plain },
    { oldEdtf: null, newEdtf: "2028", ...plain },
  ] as const;

  expect(sinceLastSet([first, moved, again])).toEqual([again]);
  expect(sinceLastSet([first, moved])).toEqual([first, moved]);
  expect(sinceLastSet([moved])).toEqual([moved]);
});
