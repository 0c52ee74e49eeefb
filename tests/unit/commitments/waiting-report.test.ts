import { describe, expect, it } from "vitest";
import { waitingReport } from "@/lib/commitments/waiting-report";
import { statuses } from "@/lib/vocabulary/commitments";

const done = { id: "2", type: "final", withdrawal: null };
const before = { id: "1", type: "final", withdrawal: null };

describe("waitingReport", () => {
  it("is there while it waits for a decision, and no longer", () => {
    for (const status of statuses) {
      expect(waitingReport(status, [done]), status).toEqual(status === "reported" ? done : null);
    }
  });

  it("is the latest that says it is done and was not taken back", () => {
    const interim = { id: "4", type: "interim", withdrawal: null };
    const takenBack = { id: "3", type: "final", withdrawal: {} };
    expect(waitingReport("reported", [interim, takenBack, done, before])).toBe(done);
    expect(waitingReport("reported", [interim, takenBack])).toBeNull();
  });
});
