import { describe, expect, it } from "vitest";
import { isTold } from "@/lib/security-log/count-repeats";
import { isRefusal, loggedPath } from "@/lib/security-log/refused-requests";

describe("a refused request", () => {
  it.each([400, 403, 405, 411, 413, 415, 417, 429])("is one whoever asks: %i", (status) => {
    expect(isRefusal(status, {})).toBe(true);
  });

  it.each([401, 404])("is one of the signed in alone: %i", (status) => {
    expect(isRefusal(status, {})).toBe(false);
    expect(isRefusal(status, { personId: "someone" })).toBe(true);
  });

  it.each([200, 303, 307, 304, 500, 503])("is none: %i", (status) => {
    expect(isRefusal(status, { personId: "someone" })).toBe(false);
  });

  it("is kept with its path alone, in plain letters and not at any length", () => {
    expect(loggedPath("/commitments/TR-1?token=secret")).toBe("/commitments/TR-1");
    expect(loggedPath("/\u0000\u202e\n")).toBe("/???");
    expect(loggedPath(`/${"x".repeat(5000)}`)).toHaveLength(120);
  });
});

it("is told one by one at first, and then at every doubling", () => {
  const told = Array.from({ length: 2000 }, (_, place) => place + 1).filter(isTold);

  expect(told.slice(0, 20).at(-1)).toBe(20);
  expect(told.slice(20)).toEqual([32, 64, 128, 256, 512, 1024]);
});
