import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fairAdmission } from "@/server/web/fair-admission";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limits = {
  atOnce: 2,
  atOncePerAddress: 2,
  atOncePerPerson: 2,
  atOnceOfStrangers: 2,
  waiting: 2,
  waitingPerAddress: 2,
  waitingPerPerson: 2,
  waitingOfStrangers: 2,
  waitMs: 1000,
  holdMs: 5000,
};

/** Asks for admission by name, and notes what became of it. */
function door(others: Partial<typeof limits> = {}) {
  const { admit, remembered } = fairAdmission({ ...limits, ...others });
  const inside = new Map<string, () => void>();
  const refused: string[] = [];
  const statuses: number[] = [];
  return {
    inside,
    refused,
    statuses,
    remembered,
    ask: (name: string, person: string | null = "one", address = "10.0.0.1", connection = "1") =>
      admit(
        { address, person, connection },
        (leave) => inside.set(name, leave),
        (status) => {
          refused.push(name);
          statuses.push(status);
        },
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

it("gives a free place to each address in turn, and in it to each person", () => {
  const { ask, leave, inside } = door({ atOnce: 1, waiting: 99, waitingPerAddress: 99, waitingPerPerson: 99 });
  ask("first");
  for (const turn of [1, 2, 3, 4, 5]) ask(`flood ${turn}`, "flood", "10.0.0.1");
  ask("neighbour", "neighbour", "10.0.0.1");
  ask("far 1", "far", "10.0.0.2");
  ask("far 2", "far", "10.0.0.2");

  for (let turn = 0; turn < 8; turn += 1) leave([...inside.keys()][turn] ?? "");
  expect([...inside.keys()]).toEqual([
    ...["first", "flood 1", "far 1", "neighbour", "far 2"],
    ...["flood 2", "flood 3", "flood 4", "flood 5"],
  ]);
});

it("keeps a place for others, whatever one person or one address asks for", () => {
  const wide = { waiting: 99, waitingPerAddress: 99, waitingPerPerson: 99 };
  const { ask, leave, inside } = door({ atOnce: 4, atOncePerAddress: 3, atOncePerPerson: 2, ...wide });
  for (const name of ["a", "b", "c"]) ask(name, "flood");
  expect([...inside.keys()]).toEqual(["a", "b"]);
  for (const name of ["d", "e"]) ask(name, "neighbour");
  expect([...inside.keys()]).toEqual(["a", "b", "d"]);
  ask("f", "far", "10.0.0.2");
  expect([...inside.keys()]).toEqual(["a", "b", "d", "f"]);

  leave("f");
  expect(inside.size, "the free place stays for other addresses").toBe(4);
  leave("a");
  expect([...inside.keys()].slice(4)).toEqual(["c"]);
});

it("takes all strangers of an address for one person with fewer places, in turns of their connections", () => {
  const wide = { waiting: 99, waitingPerAddress: 9, waitingOfStrangers: 5, waitingPerPerson: 9 };
  const { ask, leave, inside, statuses } = door({ atOnce: 4, atOncePerAddress: 4, atOnceOfStrangers: 1, ...wide });
  for (const turn of [1, 2, 3]) ask(`flood ${turn}`, null, "10.0.0.1", "flood");
  ask("stranger", null, "10.0.0.1", "another");
  ask("session", "own", "10.0.0.1", "third");
  ask("far", null, "10.0.0.2", "fourth");
  expect([...inside.keys()]).toEqual(["flood 1", "session", "far"]);

  for (const name of ["more", "and more", "too many"]) ask(name, null, "10.0.0.1", "flood");
  expect(statuses).toEqual([429]);
  for (const name of ["own 2", "own 3"]) ask(name, "own", "10.0.0.1", "third");
  expect(statuses, "who is signed in may still wait").toEqual([429]);

  leave("flood 1");
  leave("flood 2");
  leave("stranger");
  expect([...inside.keys()].filter((name) => !name.startsWith("own"))).toEqual([
    ...["flood 1", "session", "far", "flood 2", "stranger", "flood 3"],
  ]);
});

it("says whether somebody asks for too much, or all do", () => {
  const { ask, statuses } = door({ atOnce: 1, waiting: 3, waitingPerAddress: 2, waitingPerPerson: 1 });
  ask("inside");
  ask("waits");
  ask("too much of one person");
  ask("waits too", "neighbour");
  ask("too much of one address", "third");
  ask("and waits", "far", "10.0.0.2");
  ask("too much of all", "far", "10.0.0.3");
  expect(statuses).toEqual([429, 429, 503]);
});

it("remembers nobody who was refused, has left, or gave up waiting, however many names they come under", () => {
  const { ask, leave, refused, remembered } = door();
  for (const name of ["a", "b", "c", "d"]) ask(name);
  for (let turn = 0; turn < 1000; turn += 1) {
    ask(`of one address ${turn}`, `person ${turn}`);
    ask(`of its own address ${turn}`, "one", `10.1.${turn >> 8}.${turn & 255}`);
  }
  expect(refused).toHaveLength(2000);
  expect(remembered()).toEqual({ addresses: 1, people: 1 });

  ask("far", "far", "10.0.0.2");
  for (const name of ["a", "b"]) leave(name);
  vi.advanceTimersByTime(1000);
  for (const name of ["c", "d"]) leave(name);
  expect(remembered()).toEqual({ addresses: 0, people: 0 });
});
