import { expect, it } from "vitest";
import { moveBetween } from "@/lib/deadlines/move";
import { aDeadline } from "@/tests/support/build-deadline";

it.each([
  ["2026", "2026", null],
  ["2026", "2026-04-22/2026-04-24", { is: "narrowed" }],
  ["2026", "2026-12", { is: "narrowed" }],
  ["2017", "2026", { is: "moved", days: 3287 }],
  ["2026-03", "2026", { is: "moved", days: 275 }],
  ["2026-06-01", "2026-05-01", { is: "moved", days: -31 }],
  ["2026-06", "2026-06/..", null],
])("from %s to %s", (from, to, expected) => {
  expect(moveBetween(aDeadline(from), aDeadline(to))).toEqual(expected);
});
