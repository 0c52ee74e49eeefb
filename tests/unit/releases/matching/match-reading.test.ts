import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import { matchReading, movedDeadline } from "@/lib/releases/matching/match-reading";

const text = "Стороны договорились открыть центр в следующем году. Стороны провели форум в 2025 году.";
const extraction = extractStatements(text, { language: "ru", publishedOn: calendarDate("2026-03-01") });
const end = text.indexOf(".");
const proposed = {
  spanStart: 0,
  spanEnd: end,
  deadlineQuote: "в следующем году",
  deadlineEdtf: "2026",
  deadlineBasis: "relative_to_release" as const,
};

describe("a passage that is read again", () => {
  it("is what lies over most of it", () => {
    expect(matchReading(extraction, { start: 5, end })?.quote).toBe(text.slice(0, end));
    expect(matchReading(extraction, { start: end - 4, end: end + 30 })).toBeNull();
  });

  it("has another date where it counts from the day of publication", () => {
    expect(movedDeadline(proposed, extraction)?.edtf).toBe("2027");
    expect(movedDeadline({ ...proposed, deadlineEdtf: "2027" }, extraction)).toBeNull();
  });

  it.each([
    ["a person set it", { deadlineBasis: "explicit" as const }],
    ["other words tell it", { deadlineQuote: "в году" }],
    ["nothing tells it any more", { spanStart: text.length - 5, spanEnd: text.length }],
  ])("keeps its date where %s", (_why, other) => {
    expect(movedDeadline({ ...proposed, ...other }, extraction)).toBeNull();
  });
});
