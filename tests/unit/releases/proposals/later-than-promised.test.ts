import { describe, expect, it } from "vitest";
import { isLaterThanPromised } from "@/lib/releases/proposals/later-than-promised";

describe("a control date", () => {
  it.each([
    ["2027-12-31", "2026", true],
    ["2027-01-01", "2026", true],
    ["2026-12-31", "2026", false],
    ["2026-06", "2026-34", false],
    ["2026-07", "2026-34", true],
    ["2027-12-31", null, false],
    [null, "2026", false],
    ["2027-12-31", "2026/..", false],
  ])("of %s is compared with the last day promised, %s", (control, promised, isLater) => {
    expect(isLaterThanPromised(control, promised)).toBe(isLater);
  });
});
