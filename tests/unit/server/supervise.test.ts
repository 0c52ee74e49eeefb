import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Running, type Supervised, supervise } from "@/server/start/supervise";

/** A real process that says when it can work, or never does. */
function running(does: "works" | "hangs"): Running {
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "inherit" });
  const ready = does === "works" ? Promise.resolve() : new Promise<void>(() => undefined);
  return { child, ready, end: () => child.kill("SIGTERM") };
}

let place: Supervised<Running> | undefined;
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(async () => {
  await place?.stop();
  vi.restoreAllMocks();
});

const pids = () => place?.all().map(({ child }) => child.pid);

it("keeps the one at work where the fresh one hangs at its start, ends that by force, and can replace again", async () => {
  const turns = ["works", "hangs", "works"] as const;
  let turn = 0;
  place = supervise("test", () => running(turns[turn++] ?? "works"), 500);
  const [first] = place.all();

  const replaced = place.replace();
  const [, hanging] = place.all();
  await replaced;
  expect(hanging?.child.signalCode).toBe("SIGKILL");
  expect(pids()).toEqual([first?.child.pid]);

  await place.replace();
  expect(first?.child.signalCode).toBe("SIGTERM");
  expect(pids()).not.toContain(first?.child.pid);
});

it("starts anew the one at work where it hangs at its start", async () => {
  const launched: Running[] = [];
  place = supervise(
    "test",
    () => {
      const one = running(launched.length === 0 ? "hangs" : "works");
      launched.push(one);
      return one;
    },
    500,
  );
  await vi.waitFor(() => expect(launched).toHaveLength(2), { timeout: 20_000 });
  expect(launched[0]?.child.signalCode).toBe("SIGKILL");
  expect(pids()).toEqual([launched[1]?.child.pid]);
});

it("takes one that could not be started for one that died", async () => {
  let starts = 0;
  const missing = () => {
    starts += 1;
    return { child: spawn("/nowhere/pacta"), end: () => undefined };
  };
  place = supervise("test", missing);

  await expect(place.gaveUp).resolves.toMatch(/ENOENT/);
  expect(starts).toBe(5);
});
