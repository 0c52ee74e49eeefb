import { expect, it } from "vitest";
import { concurrencyLimit } from "@/lib/concurrency-limit";

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
  expect(limit.waiting()).toBe(2);

  end(2);
  await results[1];
  await Promise.resolve();
  expect(started).toEqual([1, 2, 3]);

  for (const id of [1, 3]) end(id);
  await Promise.all([results[0], results[2]]);
  await Promise.resolve();
  end(4);
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
  expect(limit.waiting()).toBe(0);
});

it("goes on after work that failed", async () => {
  const limit = concurrencyLimit(1);
  const failing = limit.run(() => Promise.reject(new Error("no")));
  const next = limit.run(async () => "done");

  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("done");
});
