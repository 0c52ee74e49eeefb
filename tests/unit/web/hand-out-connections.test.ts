import { Socket } from "node:net";
import { expect, it } from "vitest";
import { handOutConnections } from "@/server/web/hand-out-connections";

/** A process that notes what it is handed. */
function receiver() {
  const took: Socket[] = [];
  return { took, take: (connection: Socket) => void took.push(connection) };
}

it("hands a connection to whoever has waited longest, and a second one to nobody who has not taken the first", () => {
  const connections = handOutConnections();
  const [one, two] = [receiver(), receiver()];
  const [a, b, c] = [new Socket(), new Socket(), new Socket()];
  connections.add(one);
  connections.add(two);

  for (const connection of [a, b, c]) connections.offer(connection);
  expect([one.took, two.took]).toEqual([[a], [b]]);

  connections.taken(two);
  expect([one.took, two.took]).toEqual([[a], [b, c]]);
});

it("keeps connections for a process that is yet to come, in the order they came", async () => {
  const connections = handOutConnections();
  const [a, b] = [new Socket(), new Socket()];
  connections.offer(a);
  connections.offer(b);
  const empty = connections.empty();

  const late = receiver();
  connections.add(late);
  connections.taken(late);

  await empty;
  expect(late.took).toEqual([a, b]);
});

it("hands nothing more to a process that leaves, although it says that it took the last", () => {
  const connections = handOutConnections();
  const leaving = receiver();
  connections.add(leaving);
  connections.offer(new Socket());
  connections.remove(leaving);
  connections.taken(leaving);

  connections.offer(new Socket());

  expect(leaving.took).toHaveLength(1);
});

it("goes round the addresses where connections wait", () => {
  const connections = handOutConnections();
  const from = (address: string) => Object.defineProperty(new Socket(), "remoteAddress", { value: address });
  const flood = Array.from({ length: 3 }, () => from("10.0.0.1"));
  const others = [from("::ffff:10.0.0.2"), from("10.0.0.3")];
  for (const connection of [...flood, ...others]) connections.offer(connection);

  const one = receiver();
  connections.add(one);
  while (one.took.length < 5) connections.taken(one);

  expect(one.took).toEqual([flood[0], others[0], others[1], flood[1], flood[2]]);
});
