import { Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { openConnections } from "@/server/web/open-connections";

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A connection that seems to come from there. */
function from(address: string): Socket {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: address });
  sockets.push(socket);
  return socket;
}

const own = { isShared: false };
const open = (...ones: Socket[]) => ones.map(({ destroyed }) => !destroyed);

it("closes the oldest idle connection of an address that has more than its share, and nobody else's", () => {
  const { add, asked } = openConnections({ most: 100, mostPerAddress: 3 });
  const neighbour = from("10.0.0.2");
  const [busy, idle, late, newcomer] = [from("10.0.0.1"), from("10.0.0.1"), from("10.0.0.1"), from("10.0.0.1")];
  for (const one of [neighbour, busy, idle, late]) add(one, own);
  asked(busy);

  add(newcomer, own);

  expect(open(neighbour, busy, idle, late, newcomer)).toEqual([true, true, false, true, true]);
});

it("closes the newcomer where all of its address are waiting for an answer, until one is answered", () => {
  const { add, asked } = openConnections({ most: 100, mostPerAddress: 2 });
  const [one, two] = [from("10.0.0.1"), from("10.0.0.1")];
  for (const busy of [one, two]) add(busy, own);
  asked(one);
  const { answered } = asked(two);

  const refused = from("10.0.0.1");
  add(refused, own);
  expect(open(one, two, refused)).toEqual([true, true, false]);

  answered();
  const taken = from("10.0.0.1");
  add(taken, own);
  expect(open(one, two, taken)).toEqual([true, false, true]);
});

it("has the address that holds most make place when all are too many", () => {
  const { add } = openConnections({ most: 4, mostPerAddress: 100 });
  const [quiet, oldest, ...others] = [from("10.0.0.1"), ...[1, 2, 3].map(() => from("10.0.0.2"))];
  for (const one of [quiet, oldest, ...others]) if (one) add(one, own);

  const newcomer = from("10.0.0.3");
  add(newcomer, own);

  expect(open(...sockets)).toEqual([true, false, true, true, true]);
});

it("lets many people come through one shared address, as long as there is room for all", () => {
  const { add } = openConnections({ most: 5, mostPerAddress: 2 });
  const proxied = Array.from({ length: 5 }, () => from("10.0.0.9"));
  for (const one of proxied) add(one, { isShared: true });
  expect(open(...proxied)).toEqual([true, true, true, true, true]);

  add(from("10.0.0.9"), { isShared: true });
  expect(open(...sockets)).toEqual([false, true, true, true, true, true]);
});

it("forgets a connection that is closed: it counts for nobody", async () => {
  const { add } = openConnections({ most: 100, mostPerAddress: 2 });
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
  const { add, asked } = openConnections({ most: 100, mostPerAddress: 100 });
  const socket = from("10.0.0.1");
  add(socket, own);

  const first = asked(socket);
  const second = asked(socket);
  expect([first.unanswered, second.unanswered]).toEqual([1, 2]);
  first.answered();
  first.answered();
  expect(asked(socket).unanswered).toBe(2);
  expect(asked(from("10.0.0.1")).unanswered, "one that is not known").toBe(1);
});
