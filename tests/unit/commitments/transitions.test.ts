import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesStatus,
  eventOf,
  isPossible,
  needsEvidence,
  needsReason,
  statusChange,
} from "@/lib/commitments/transitions";
import { type Action, actions, isOpen, outcomes, type Status, statuses } from "@/lib/vocabulary/commitments";

const columns: Status[] = [
  "captured",
  "record_only",
  "on_control",
  "in_progress",
  "reported",
  "returned",
  "additional_control",
  "off_control",
];

/**
 * The table of statuses, written out by hand: a column for each status an action may start from. A name is where it leads,
 * "stays" an action that leaves the status alone, "before" one that leads back to where what it takes back came from, "·" one that is
 * not possible.
 */
const table: Record<Action, string> = {
  put_on_control: "on_control · · · · · · ·",
  set_for_record: "record_only · · · · · · ·",
  return_to_captured: "· captured · · · · · ·",
  start: "· · in_progress · · in_progress in_progress ·",
  report_interim: "· · in_progress in_progress · in_progress in_progress ·",
  report_final: "· · reported reported · reported reported ·",
  return: "· · · · returned · · ·",
  additional_control: "· · · · additional_control · · ·",
  take_off_control: "· · off_control off_control off_control off_control off_control ·",
  reopen: "· · · · · · · in_progress",
  verify_report: "· · · · stays · · ·",
  extend: "· · stays stays stays stays stays ·",
  request_extension: "· · stays stays · stays stays ·",
  forward_extension: "· · stays stays stays stays stays ·",
  refuse_extension: "· · stays stays stays stays stays ·",
  withdraw_extension: "· · stays stays stays stays stays ·",
  accept_assignment: "· · stays stays stays stays stays ·",
  raise_objection: "· · stays stays stays stays stays ·",
  uphold_objection: "· · stays stays stays stays stays ·",
  uphold_and_return: "· · captured captured captured captured captured ·",
  refuse_objection: "· · stays stays stays stays stays ·",
  withdraw_objection: "· · stays stays stays stays stays ·",
  propose_decision: "· · stays stays stays stays stays ·",
  decline_proposal: "· · stays stays stays stays stays ·",
  withdraw_proposal: "· · stays stays stays stays stays ·",
  request_report: "· · stays stays · stays stays ·",
  assign_owner: "· · stays stays stays stays stays ·",
  add_evidence: "stays stays stays stays stays stays stays stays",
  add_note: "stays stays stays stays stays stays stays stays",
  restrict: "stays stays stays stays stays stays stays stays",
  lift_restriction: "stays stays stays stays stays stays stays stays",
  edit_wording: "stays stays stays stays stays stays stays stays",
  set_next_step: "· · stays stays stays stays stays ·",
  edit_facts: "stays stays stays stays stays stays stays stays",
  change_parts: "stays stays stays stays stays stays stays stays",
  change_control: "· · stays stays stays stays stays ·",
  correct_control_date: "· · stays stays stays stays stays ·",
  move_statement: "stays stays stays stays stays stays stays stays",
  separate_statement: "stays stays stays stays stays stays stays stays",
  withdraw_report: "· · · · before · · ·",
  withdraw_decision: "· · before before · before before before",
  withdraw_entry: "stays stays stays stays stays stays stays stays",
  withdraw_note: "stays stays stays stays stays stays stays stays",
  hand_over: "stays · stays stays stays stays stays ·",
  translate: "stays stays stays stays stays stays stays stays",
};

const cells = actions.flatMap((action) =>
  table[action].split(" ").map((cell, column) => ({ action, from: columns[column] ?? "captured", cell })),
);

function next(action: Action, from: Status): Status | null {
  return isPossible(action, from) ? (statusChange(action, from)?.to ?? null) : null;
}

describe("the table of statuses", () => {
  it("has a cell for every action from every status", () => {
    expect(columns).toEqual([...statuses]);
    expect(cells).toHaveLength(actions.length * statuses.length);
  });

  it.each(cells)("$action from $from: $cell", ({ action, from, cell }) => {
    expect(isPossible(action, from)).toBe(cell !== "·");
    if (cell === "·") expect(() => statusChange(action, from)).toThrow(RangeError);
    else if (cell === "before") {
      expect(() => statusChange(action, from)).toThrow(RangeError);
      expect(statusChange(action, from, "captured")).toEqual({ from, to: "captured" });
    } else expect(statusChange(action, from)).toEqual(cell === "stays" ? null : { from, to: cell });
    expect(changesStatus(action)).toBe(!table[action].includes("stays"));
  });

  it("alone gives an event its statuses", () => {
    const reason = { reason: "Неполно", reasonIn: "ru" } as const;
    expect(eventOf("return", "reported", { kind: "returned", ...reason })).toEqual({
      kind: "returned",
      from: "reported",
      to: "returned",
      ...reason,
    });
    const dates = { kind: "control_deadline_changed", from: "2026", to: "2027", ...reason } as const;
    expect(eventOf("extend", "on_control", dates)).toEqual(dates);
    expect(() => eventOf("return", "on_control", { kind: "returned", ...reason })).toThrow(RangeError);
  });

  it("calls open exactly what is on control and not yet off it", () => {
    expect(statuses.filter(isOpen)).toEqual([
      "on_control",
      "in_progress",
      "reported",
      "returned",
      "additional_control",
    ]);
  });

  it("needs evidence for what was done, and a reason for what was given up", () => {
    expect(outcomes.filter(needsEvidence)).toEqual(["fulfilled", "partially_fulfilled"]);
    expect(outcomes.filter(needsReason)).toEqual(["not_fulfilled", "lapsed"]);
  });
});

describe("any sequence of moves", () => {
  // What takes something back leads to a status that was reached already.
  const allMoves = actions.filter((action) => changesStatus(action) && !table[action].includes("before"));
  const sequence = fc.array(fc.constantFrom(...allMoves), { maxLength: 40 });

  it("goes only where the table leads", () => {
    fc.assert(
      fc.property(sequence, (tried) => {
        let status: Status = "captured";
        for (const move of tried) {
          const cell = cells.find(({ action, from }) => action === move && from === status)?.cell;
          const to: Status | null = next(move, status);
          expect(to ?? "·").toBe(cell);
          status = to ?? status;
        }
      }),
    );
  });

  it("closes only by take_off_control and reaches control only by put_on_control or reopen", () => {
    fc.assert(
      fc.property(sequence, (tried) => {
        let status: Status = "captured";
        for (const move of tried) {
          const before: Status = status;
          status = next(move, status) ?? status;
          if (status === "off_control" && before !== status) expect(move).toBe("take_off_control");
          if (isOpen(status) && !isOpen(before)) expect(["put_on_control", "reopen"]).toContain(move);
        }
      }),
    );
  });

  it("can leave every status, and reach every other from captured", () => {
    const reached = new Set<Status>(["captured"]);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const from of [...reached]) {
        for (const move of allMoves) reached.add(next(move, from) ?? from);
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
    for (const from of statuses) expect(allMoves.some((move) => isPossible(move, from))).toBe(true);
  });
});
