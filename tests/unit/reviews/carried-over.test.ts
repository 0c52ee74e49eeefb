import { describe, expect, it } from "vitest";
import { isLeftToDo, type Since } from "@/lib/reviews/carried-over";

const since: Since = {
  state: "decided",
  decision: "keep",
  proposalWaits: null,
  isOpen: true,
  wasReported: false,
  wasWithdrawn: false,
};

describe("isLeftToDo", () => {
  it.each<[string, Partial<Since>, boolean]>([
    ["parked", { state: "parked", decision: null }, true],
    ["not reached", { state: "waiting", decision: null }, true],
    ["kept, and nothing was heard since", {}, true],
    ["kept, and a report came", { wasReported: true }, false],
    ["asked for a report, and none came", { decision: "request_report" }, true],
    ["asked for a report that came", { decision: "request_report", wasReported: true }, false],
    ["extended", { decision: "extend" }, false],
    ["given to another lead", { decision: "reassign" }, false],
    ["escalated", { decision: "escalate" }, false],
    ["closed, which was withdrawn", { decision: "close", wasWithdrawn: true }, true],
    ["dropped, which was withdrawn", { decision: "drop", wasWithdrawn: true }, true],
    ["closed, and taken up again", { decision: "close" }, false],
    ["proposed, and nobody answered", { decision: "extend", proposalWaits: true }, true],
    ["proposed, and answered", { decision: "close", proposalWaits: false }, false],
    ["off control, parked", { state: "parked", decision: null, isOpen: false }, false],
    ["off control, kept", { isOpen: false }, false],
    ["taken back", { decision: null }, false],
  ])("of what was %s: %s", (_name, given, expected) => {
    expect(isLeftToDo({ ...since, ...given })).toBe(expected);
  });
});
