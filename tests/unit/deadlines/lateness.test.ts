import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import {
  daysLate,
  daysLeft,
  deadlineInForce,
  dueOn,
  dueSoonFrom,
  isDueSoon,
  isOverdue,
  isReportOverdue,
  isStale,
  type LatenessInput,
  slippageDays,
} from "@/lib/deadlines/lateness";
import { aDeadline } from "@/tests/support/build-deadline";
import { anyDate, anyDeadline } from "./arbitraries";

const day = calendarDate;

function aCommitment(facts: Partial<LatenessInput> = {}): LatenessInput {
  return {
    open: true,
    standing: false,
    kind: "planned",
    promised: null,
    control: null,
    quietSince: null,
    reportIntervalDays: null,
    ...facts,
  };
}

const promised = aDeadline("2026");
const control = aDeadline("2026-06-30");

describe("the deadline in force", () => {
  it.each([
    ["the control one before the promised one", { promised, control }, control],
    ["the promised one without a control one", { promised }, promised],
    ["none when neither is set", {}, null],
    ["none for a standing commitment", { promised, control, standing: true }, null],
    ["no promised one of an interest", { promised, kind: "interested" }, null],
    ["no promised one of a discussion", { promised, kind: "discussed" }, null],
    ["no promised one of a reaffirmation", { promised, kind: "reaffirmed" }, null],
    ["the control one of a discussion", { promised, control, kind: "discussed" }, control],
    ["the promised one of an offer", { promised, kind: "offered" }, promised],
    ["an open-ended control one all the same", { promised, control: aDeadline("2026-12/..") }, aDeadline("2026-12/..")],
  ])("is %s", (_, facts, expected) => {
    expect(deadlineInForce(aCommitment(facts))).toEqual(expected);
    expect(dueOn(aCommitment(facts))).toBe(expected?.latest ?? null);
  });
});

describe("overdue", () => {
  it.each([
    ["2026-06-30", "2026-06-30", 0],
    ["2026-06-30", "2026-07-01", 1],
    ["2026-06-30", "2026-09-30", 92],
    ["2026-34", "2026-06-30", 0],
    ["2026-34", "2026-07-01", 1],
    ["2026", "2026-12-31", 0],
    ["2026", "2027-01-01", 1],
    ["../2026-12", "2026-12-31", 0],
    ["../2026-12", "2027-01-02", 2],
    ["2026-04-22/2026-04-24", "2026-04-24", 0],
    ["2026-04-22/2026-04-24", "2026-04-25", 1],
    ["2026-12/..", "2199-12-31", 0],
  ])("%s on %s is %i days late", (edtf, today, expected) => {
    const commitment = aCommitment({ promised: aDeadline(edtf) });

    expect(daysLate(commitment, day(today))).toBe(expected);
    expect(isOverdue(commitment, day(today))).toBe(expected > 0);
  });

  it.each([
    ["closed", { open: false, control }],
    ["standing", { standing: true, control }],
    ["undated", {}],
    ["only discussed, with a promised date", { kind: "discussed", promised: control }],
  ])("never when %s", (_, facts) => {
    const today = day("2030-01-01");

    expect(isOverdue(aCommitment(facts), today)).toBe(false);
    expect(daysLate(aCommitment(facts), today)).toBe(0);
    expect(isDueSoon(aCommitment(facts), today)).toBe(false);
    expect(daysLeft(aCommitment(facts), today)).toBeNull();
  });

  it("begins on the day after the last day", () => {
    fc.assert(
      fc.property(anyDeadline, (deadline) => {
        const commitment = aCommitment({ promised: deadline });
        const lastDay = dueOn(commitment);
        fc.pre(lastDay !== null);

        expect(isOverdue(commitment, lastDay)).toBe(false);
        expect(daysLeft(commitment, lastDay)).toBe(0);
        expect(daysLate(commitment, addDays(lastDay, 1))).toBe(1);
        expect(daysLeft(commitment, addDays(lastDay, 1))).toBeNull();
      }),
    );
  });

  it("never grows when the deadline moves later", () => {
    fc.assert(
      fc.property(anyDeadline, anyDeadline, anyDate, (a, b, today) => {
        const slippage = slippageDays(a, b);
        fc.pre(slippage !== null);
        const [earlier, later] = slippage >= 0 ? [a, b] : [b, a];

        const before = daysLate(aCommitment({ control: earlier }), today);
        const after = daysLate(aCommitment({ control: later }), today);

        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("is never due soon at the same time", () => {
    fc.assert(
      fc.property(anyDeadline, anyDate, (control, today) => {
        const commitment = aCommitment({ control });

        expect(isOverdue(commitment, today) && isDueSoon(commitment, today)).toBe(false);
      }),
    );
  });
});

describe("due soon", () => {
  it.each([
    ["2026-06-30", "2026-06-15", false],
    ["2026-06-30", "2026-06-16", true],
    ["2026-06-30", "2026-06-30", true],
    ["2026-06-30", "2026-07-01", false],
    ["2026-34", "2026-06-15", false],
    ["2026-34", "2026-06-16", true],
    ["2026", "2026-09-30", false],
    ["2026", "2026-10-01", true],
    ["2026", "2026-12-31", true],
    ["2026", "2027-01-01", false],
    ["../2026", "2026-10-01", false],
    ["../2026", "2026-12-17", true],
    ["2026-12/..", "2026-12-01", false],
  ])("%s on %s: %s", (edtf, today, expected) => {
    expect(isDueSoon(aCommitment({ control: aDeadline(edtf) }), day(today))).toBe(expected);
  });

  it.each([
    ["2026-01-05", "2025-12-22"],
    ["2026", "2026-10-01"],
    ["2026-12/..", null],
  ])("of %s begins on %s", (edtf, expected) => {
    expect(dueSoonFrom(aCommitment({ promised: aDeadline(edtf) }))).toBe(expected);
  });

  it("counts the days left", () => {
    expect(daysLeft(aCommitment({ control }), day("2026-06-18"))).toBe(12);
  });
});

describe("stale", () => {
  const quietSince: CalendarDate = day("2026-03-01");

  it.each([
    ["29 days of silence", {}, "2026-03-30", false],
    ["30 days of silence", {}, "2026-03-31", true],
    ["a closed commitment", { open: false }, "2026-12-31", false],
    ["a standing commitment", { standing: true }, "2026-12-31", false],
    ["a day before the silence began", {}, "2026-02-01", false],
    ["a commitment never put on control", { quietSince: null }, "2026-12-31", false],
  ])("%s", (_, facts, today, expected) => {
    expect(isStale(aCommitment({ quietSince, ...facts }), day(today))).toBe(expected);
  });
});

describe("a missing report of a standing commitment", () => {
  const standing = { standing: true, quietSince: day("2026-01-01"), reportIntervalDays: 90 };

  it.each([
    ["on the day it falls due", {}, "2026-04-01", false],
    ["a day later", {}, "2026-04-02", true],
    ["when closed", { open: false }, "2026-12-31", false],
    ["when not standing", { standing: false }, "2026-12-31", false],
    ["without an interval", { reportIntervalDays: null }, "2026-12-31", false],
    ["before anything was asked", { quietSince: null }, "2026-12-31", false],
  ])("%s", (_, facts, today, expected) => {
    expect(isReportOverdue(aCommitment({ ...standing, ...facts }), day(today))).toBe(expected);
  });
});

describe("slippage", () => {
  it.each([
    ["2025-12-31", "2026-04-02", 92],
    ["2026", "2026-41", 0],
    ["2026-34", "2026-33", -91],
    ["2026", "2026-12/..", null],
    ["2026/..", "2026", null],
  ])("from %s to %s is %s days", (first, current, expected) => {
    expect(slippageDays(aDeadline(first), aDeadline(current))).toBe(expected);
  });
});
