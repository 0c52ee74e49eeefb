import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { memoryCeiling } from "@/server/web/memory-ceiling";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("has a process replaced that holds more than the ceiling, and none that holds as much", async () => {
  const ceiling = memoryCeiling(100);
  const replace = vi.fn(async () => undefined);
  await ceiling.holds(100, replace);
  expect(replace).not.toHaveBeenCalled();
  await ceiling.holds(101, replace);
  expect(replace).toHaveBeenCalledOnce();
});

it("replaces no second one while the first is being replaced, nor for a minute after", async () => {
  const ceiling = memoryCeiling(100);
  let isReplaced: () => void = () => undefined;
  const first = ceiling.holds(101, () => new Promise((resolve) => (isReplaced = resolve)));
  const second = vi.fn(async () => undefined);

  await ceiling.holds(101, second);
  isReplaced();
  await first;
  vi.advanceTimersByTime(59_000);
  await ceiling.holds(101, second);
  expect(second).not.toHaveBeenCalled();

  vi.advanceTimersByTime(1000);
  await ceiling.holds(101, second);
  expect(second).toHaveBeenCalledOnce();
});

it("tries again a minute after a replacement that failed", async () => {
  const ceiling = memoryCeiling(100);
  await expect(ceiling.holds(101, () => Promise.reject(new Error("no process")))).rejects.toThrow("no process");
  const second = vi.fn(async () => undefined);
  await ceiling.holds(101, second);
  expect(second).not.toHaveBeenCalled();

  vi.advanceTimersByTime(60_000);
  await ceiling.holds(101, second);
  expect(second).toHaveBeenCalledOnce();
});
