import { describe, expect, it } from "vitest";
import { latenessTrack } from "@/components/reviews/lateness-track";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";

const today = calendarDate("2026-11-30");
const dated = (what: "first" | "promised" | "control", edtf: string) => ({ what, deadline: parseDeadline(edtf) });

describe("the dates of an item to scale", () => {
  it("stand in the order of time, and what is late reaches from the last day to today", () => {
    const track = latenessTrack(
      [dated("first", "2025"), dated("promised", "2026-06"), dated("control", "2026-09-01")],
      today,
      calendarDate("2026-09-01"),
    );
    const [first, promised, control] = track?.marks ?? [];

    expect(first?.from).toBe(4);
    expect(first?.from).toBeLessThan(first?.to ?? 0);
    expect(first?.to).toBeLessThan(promised?.from ?? 0);
    expect(control?.from).toBe(control?.to);
    expect(track?.today).toBe(96);
    expect(track?.late).toEqual({ from: control?.to, to: 96 });
  });

  it("are in proportion: a day halfway stands in the middle", () => {
    const track = latenessTrack([dated("promised", "2026-01-01"), dated("control", "2026-06-16")], today, null);

    expect(track?.marks[1]?.to).toBeCloseTo(50, 0);
    expect(track?.late).toBeNull();
  });

  it("leave room for what is due later than today, and draw an open end at the day that is known", () => {
    const track = latenessTrack([dated("control", "2026-12-01/..")], today, null);

    expect(track?.marks[0]).toEqual({ what: "control", from: track?.marks[0]?.to, to: expect.any(Number) });
    expect(track?.today).toBeLessThan(track?.marks[0]?.from ?? 0);
  });

  it("are no picture where there is no date", () => {
    expect(latenessTrack([{ what: "control", deadline: null }], today, null)).toBeNull();
  });
});
