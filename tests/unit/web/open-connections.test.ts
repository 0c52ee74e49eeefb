import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { openConnections } from "@/server/web/open-connections";

const sockets: Socket[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A connection that seems to come from there. */
function from(address: string): Socket {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: address });
  sockets.push(socket);
  return socket;
}

const limits = { stalledMs: 1000, longMs: 15_000 };
const own = { isShared: false };
const requestOn = (socket: Socket, complete = true) => ({ socket, complete }) as IncomingMessage;
const open = (...ones: Socket[]) => ones.map(({ destroyed }) => !destroyed);

it("closes the oldest idle connection of an address that has more than its share, and nobody else's", () => {
  const { add, asked } = openConnections({ ...limits, most: 100, mostPerAddress: 3 });
  const neighbour = from("10.0.0.2");
  const [busy, idle, late, newcomer] = [from("10.0.0.1"), from("10.0.0.1"), from("10.0.0.1"), from("10.0.0.1")];
  for (const one of [neighbour, busy, idle, late]) add(one, own);
  asked(requestOn(busy));

  add(newcomer, own);

  expect(open(neighbour, busy, idle, late, newcomer)).toEqual([true, true, false, true, true]);
});

it("counts IPv6 by its /64", () => {
  const { add } = openConnections({ ...limits, most: 100, mostPerAddress: 2 });
  const ones = ["2001:db8::1", "2001:db8::2", "2001:db8:0:1::3", "2001:db8::4"].map(from);
  for (const one of ones) add(one, own);

  expect(open(...ones)).toEqual([false, true, true, true]);
});

it("closes who has not been answered for long before the newcomer, the longest first", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { add, asked } = openConnections({ ...limits, most: 100, mostPerAddress: 2 });
  const [one, two] = [from("10.0.0.1"), from("10.0.0.1")];
  for (const busy of [one, two]) add(busy, own);
  asked(requestOn(two));
  vi.advanceTimersByTime(10);
  asked(requestOn(one));
  vi.advanceTimersByTime(limits.longMs);

  const newcomer = from("10.0.0.1");
  add(newcomer, own);

  expect(open(one, two, newcomer)).toEqual([true, false, true]);
});

it("closes whose request does not come before those that work is done for", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { add, asked } = openConnections({ ...limits, most: 100, mostPerAddress: 2 });
  const [working, sending] = [from("10.0.0.1"), from("10.0.0.1")];
  for (const busy of [working, sending]) add(busy, own);
  asked(requestOn(working));
  asked(requestOn(sending, false));
  vi.advanceTimersByTime(limits.stalledMs);

  const newcomer = from("10.0.0.1");
  add(newcomer, own);

  expect(open(working, sending, newcomer)).toEqual([true, false, true]);
});

it("closes the youngest of the address that has most, and no newcomer of another, where everybody waits for an answer", () => {
  const { add, asked } = openConnections({ ...limits, most: 3, mostPerAddress: 100 });
  const crowd = [1, 2, 3].map(() => from("10.0.0.1"));
  for (const one of crowd) {
    add(one, own);
    asked(requestOn(one));
  }

  const newcomer = from("10.0.0.2");
  add(newcomer, own);

  expect(open(...crowd, newcomer)).toEqual([true, true, false, true]);
});

it("closes the newcomer where all of its address are waiting for an answer, until one is answered", () => {
  const { add, asked } = openConnections({ ...limits, most: 100, mostPerAddress: 2 });
  const [one, two] = [from("10.0.0.1"), from("10.0.0.1")];
  for (const busy of [one, two]) add(busy, own);
  asked(requestOn(one));
  const { answered } = asked(requestOn(two));

  const refused = from("10.0.0.1");
  add(refused, own);
  expect(open(one, two, refused)).toEqual([true, true, false]);

  answered();
  const taken = from("10.0.0.1");
  add(taken, own);
  expect(open(one, two, taken)).toEqual([true, false, true]);
});

it("has the address that holds most make place when all are too many", () => {
  const { add } = openConnections({ ...limits, most: 4, mostPerAddress: 100 });
  const [quiet, oldest, ...others] = [from("10.0.0.1"), ...[1, 2, 3].map(() => from("10.0.0.2"))];
  for (const one of [quiet, oldest, ...others]) if (one) add(one, own);

  const newcomer = from("10.0.0.3");
  add(newcomer, own);

  expect(open(...sockets)).toEqual([true, false, true, true, true]);
});

it("lets many people come through one shared address, as long as there is room for all", () => {
  const { add } = openConnections({ ...limits, most: 5, mostPerAddress: 2 });
  const proxied = Array.from({ length: 5 }, () => from("10.0.0.9"));
  for (const one of proxied) add(one, { isShared: true });
  expect(open(...proxied)).toEqual([true, true, true, true, true]);

  add(from("10.0.0.9"), { isShared: true });
  expect(open(...sockets)).toEqual([false, true, true, true, true, true]);
});

it("forgets a connection that is closed: it counts for nobody", async () => {
  const { add } = openConnections({ ...limits, most: 100, mostPerAddress: 2 });
  for (let turn = 0; turn < 20; turn += 1) {
    const one = from("10.0.0.1");
    add(one, own);
    one.destroy();
    await new Promise((resolve) => one.once("close", resolve));
  }
  const [first, second] = [from("10.0.0.1"), from("10.0.0.1")];
  for (const one of [first, second]) add(one, own);

  expect(open(first, second)).toEqual([true, true]);
});

it("counts what a connection has asked for until it is answered, each once", () => {
  const { add, asked } = openConnections({ ...limits, most: 100, mostPerAddress: 100 });
  const socket = from("10.0.0.1");
  add(socket, own);

  const first = asked(requestOn(socket));
  const second = asked(requestOn(socket));
  expect([first.unanswered, second.unanswered]).toEqual([1, 2]);
  first.answered();
  first.answered();
  expect(asked(requestOn(socket)).unanswered).toBe(2);
  expect(asked(requestOn(from("10.0.0.1"))).unanswered, "one that is not known").toBe(1);
});
