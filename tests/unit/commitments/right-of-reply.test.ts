import { describe, expect, it } from "vitest";
import { lastDayToObject, replyOf, termRuns } from "@/lib/commitments/right-of-reply";
import { calendarDate as day } from "@/lib/deadlines/calendar-date";

const given = {
  status: "on_control" as const,
  assignedOn: day("2026-11-20"),
  objectionUntil: day("2026-11-27"),
  acceptedOn: null,
  closedOn: null,
  objection: null,
};
const raised = { answer: null, raisedOn: day("2026-11-22"), answeredOn: null };

describe("the term to object", () => {
  it("ends so many days after the day of assignment, and runs on its last day", () => {
    expect(lastDayToObject(day("2026-12-28"), 7)).toBe("2027-01-04");
    const until = new Date("2026-11-27");
    expect(["2026-11-26", "2026-11-27", "2026-11-28"].map((today) => termRuns(until, day(today)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(termRuns(null, day("2026-11-20"))).toBe(false);
  });
});

describe("how a lead stands to what it was given", () => {
  it("is open until the last day, and accepted by silence on the day after", () => {
    expect(replyOf(given, day("2026-11-27"))).toEqual({ is: "may_object", on: "2026-11-27" });
    expect(replyOf(given, day("2026-11-28"))).toEqual({ is: "accepted_by_silence", on: "2026-11-28" });
    expect(replyOf(given, day("2027-11-28"))).toEqual({ is: "accepted_by_silence", on: "2026-11-28" });
  });

  it("is accepted by its word", () => {
    const accepted = { ...given, objectionUntil: null, acceptedOn: day("2026-11-21") };
    expect(replyOf(accepted, day("2026-12-31"))).toEqual({ is: "accepted", on: "2026-11-21" });
  });

  it("is objected as long as an objection waits, however long", () => {
    expect(replyOf({ ...given, objection: raised }, day("2027-12-31"))).toEqual({ is: "objected", on: "2026-11-22" });
  });

  it.each(["refused", "upheld"] as const)("is what a head decided: %s", (answer) => {
    const objection = { answer, raisedOn: day("2026-11-22"), answeredOn: day("2026-12-03") };
    const decided = { ...given, objectionUntil: null, objection };
    expect(replyOf(decided, day("2026-12-31"))).toEqual({ is: answer, on: "2026-12-03" });
  });

  it.each(["refused", "upheld"] as const)("is open again where it was given anew on the day it was %s", (answer) => {
    const objection = { answer, raisedOn: day("2026-11-20"), answeredOn: day("2026-11-20") };
    expect(replyOf({ ...given, objection }, day("2026-11-20"))).toEqual({ is: "may_object", on: "2026-11-27" });
  });

  it.each(["withdrawn", "lapsed"] as const)("waits out the term where an objection was %s in it", (answer) => {
    const objection = { answer, raisedOn: day("2026-11-22"), answeredOn: day("2026-11-23") };
    expect(replyOf({ ...given, objection }, day("2026-11-24"))).toEqual({ is: "may_object", on: "2026-11-27" });
    expect(replyOf({ ...given, objection }, day("2026-11-28"))?.on).toBe("2026-11-28");
  });

  it("is silent from the day after an objection was taken back late", () => {
    const objection = { answer: "withdrawn" as const, raisedOn: day("2026-11-22"), answeredOn: day("2026-12-10") };
    expect(replyOf({ ...given, objection }, day("2026-12-10"))).toBeNull();
    expect(replyOf({ ...given, objection }, day("2026-12-11"))).toEqual({
      is: "accepted_by_silence",
      on: "2026-12-11",
    });
  });

  it("is nothing where nothing was assigned, or where work was closed before anything was said", () => {
    expect(replyOf({ ...given, assignedOn: null, objectionUntil: null }, day("2026-12-31"))).toBeNull();
    const closed = { ...given, status: "off_control" as const, closedOn: day("2026-11-25") };
    expect(replyOf(closed, day("2026-12-31"))).toBeNull();
    expect(replyOf({ ...closed, closedOn: day("2026-12-01") }, day("2026-12-31"))?.is).toBe("accepted_by_silence");
  });
});
