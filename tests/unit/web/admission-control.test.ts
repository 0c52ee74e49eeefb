import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { admissionControl } from "@/server/web/admission-control";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limits = { atOnce: 2, waiting: 2, waitMs: 1000, holdMs: 5000 };

/** Asks for admission by name, and notes what became of it. */
function door() {
  const admit = admissionControl(limits);
  const inside = new Map<string, () => void>();
  const refused: string[] = [];
  return {
    inside,
    refused,
    ask: (name: string) =>
      admit(
        (leave) => inside.set(name, leave),
        () => refused.push(name),
      ),
    leave: (name: string) => inside.get(name)?.(),
  };
}

it("lets in so many at a time, the others in the order they came, and refuses who finds the queue full", () => {
  const { ask, leave, inside, refused } = door();
  for (const name of ["a", "b", "c", "d", "e"]) ask(name);
  expect([...inside.keys()]).toEqual(["a", "b"]);
  expect(refused).toEqual(["e"]);

  leave("b");
  expect([...inside.keys()]).toEqual(["a", "b", "c"]);
  leave("a");
  expect([...inside.keys()]).toEqual(["a", "b", "c", "d"]);
});

it("refuses who has waited too long, and never lets it in after", () => {
  const { ask, leave, inside, refused } = door();
  for (const name of ["a", "b", "c"]) ask(name);

  vi.advanceTimersByTime(1000);
  leave("a");

  expect(refused).toEqual(["c"]);
  expect([...inside.keys()]).toEqual(["a", "b"]);
});

it("counts a leaving once, and who stays too long as gone", () => {
  const { ask, leave, inside } = door();
  for (const name of ["a", "b"]) ask(name);
  leave("a");
  leave("a");
  for (const name of ["c", "d"]) ask(name);
  expect([...inside.keys()]).toEqual(["a", "b", "c"]);

  vi.advanceTimersByTime(500);
  vi.advanceTimersByTime(4500);
  ask("e");
  expect(inside.has("e")).toBe(true);
});
