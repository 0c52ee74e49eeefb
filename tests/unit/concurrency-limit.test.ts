import { expect, it } from "vitest";
import { Busy, concurrencyLimit } from "@/lib/concurrency-limit";
import { answering } from "@/lib/request-context";

/** Work that ends when it is told to. */
function controlledWork() {
  const started: number[] = [];
  const endings = new Map<number, () => void>();
  const work = (id: number) => () =>
    new Promise<number>((resolve) => {
      started.push(id);
      endings.set(id, () => resolve(id));
    });
  return { started, work, end: (id: number) => endings.get(id)?.() };
}

it("starts as many at a time as it may, the others in the order they came", async () => {
  const { started, work, end } = controlledWork();
  const limit = concurrencyLimit(2);
  const results = [1, 2, 3, 4].map((id) => limit.run(work(id)));
  expect(started).toEqual([1, 2]);

  end(2);
  await results[1];
  await Promise.resolve();
  expect(started).toEqual([1, 2, 3]);

  for (const id of [1, 3]) end(id);
  await Promise.all([results[0], results[2]]);
  await Promise.resolve();
  end(4);
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
});

it("goes on after work that failed", async () => {
  const limit = concurrencyLimit(1);
  const failing = limit.run(() => Promise.reject(new Error("no")));
  const next = limit.run(async () => "done");

  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("done");
});

/** Runs what is asked in a request of theirs. */
const asking = <Result>(person: string, ask: () => Result) =>
  answering({ requestId: person, address: "10.0.0.1", personId: person }, ask);

it("goes round those who ask, and keeps a place from whoever asks for all", async () => {
  const { started, work, end } = controlledWork();
  const limit = concurrencyLimit(2);
  const many = [1, 2, 3].map((id) => asking("one", () => limit.run(work(id))));
  expect(started).toEqual([1]);

  const few = [11, 12].map((id) => asking("other", () => limit.run(work(id))));
  expect(started).toEqual([1, 11]);

  end(1);
  await many[0];
  await Promise.resolve();
  expect(started).toEqual([1, 11, 2]);
  end(11);
  await few[0];
  await Promise.resolve();
  expect(started).toEqual([1, 11, 2, 12]);

  for (const id of [2, 12]) end(id);
  await Promise.all([many[1], few[1]]);
  await Promise.resolve();
  end(3);
  expect(await Promise.all([...many, ...few])).toEqual([1, 2, 3, 11, 12]);
});

it("lets nobody fill the places of those who wait", async () => {
  const { work, end } = controlledWork();
  const limit = concurrencyLimit(1, 4);
  const own = [1, 2, 3].map((id) => asking("one", () => limit.run(work(id))));
  await expect(asking("one", () => limit.run(work(4)))).rejects.toThrow(Busy);
  const others = [11, 12].map((id) => asking("other", () => limit.run(work(id))));
  await expect(asking("third", () => limit.run(work(21)))).rejects.toThrow(Busy);

  for (const id of [1, 2, 11, 3, 12]) {
    end(id);
    await new Promise(setImmediate);
  }
  expect(await Promise.all([...own, ...others])).toEqual([1, 2, 3, 11, 12]);
});

it("takes one piece that weighs more than all that may wait, and none beside it", async () => {
  const { work, end } = controlledWork();
  const limit = concurrencyLimit(1, 10);
  const first = limit.run(work(1), 100);
  const heavy = limit.run(work(2), 100);
  await expect(asking("one", () => limit.run(work(3), 1))).rejects.toThrow(Busy);

  end(1);
  await first;
  await Promise.resolve();
  end(2);
  expect(await heavy).toBe(2);
});
