import { Ring } from "@/lib/ring";

/** Who asks: the address a request comes from, the person whose session it comes with (null: a stranger), and the connection. */
export type Client = { address: string; person: string | null; connection: string };

export type AdmissionLimits = {
  /** Requests worked on at a time: of all, from one address, of one person, of all strangers of one address. */
  atOnce: number;
  atOncePerAddress: number;
  atOncePerPerson: number;
  atOnceOfStrangers: number;
  /** Requests that may wait for their turn: of the same. */
  waiting: number;
  waitingPerAddress: number;
  waitingPerPerson: number;
  waitingOfStrangers: number;
  /** How long one may wait. */
  waitMs: number;
  /** How long one counts as worked on: a slow reader of a long download is not allowed to keep others out. */
  holdMs: number;
};

type Waiter = { go: () => void; timer: NodeJS.Timeout };
type Share = { inside: number; waiting: number };
/** Of a person, or of all strangers of an address; `queues` by the connection. */
type Person = Share & { queues: Ring<Set<Waiter>> };
type Address = Share & { people: Ring<Person> };

/** No person is called so. */
const STRANGERS = "";

/** Why one is not let in: too many of its own (429), or too many of all (503). */
type Refused = 429 | 503;

/**
 * Lets in as many requests at a time as one process can work on. Making a page takes the processor, so more at a time makes
 * none of them faster, and all of them together want more connections than the database's pool has. The others wait; a place
 * that becomes free goes to each address in turn, within an address to each person in turn, and within a person to each connection, so
 * that whoever sends a hundred requests delays nobody but themselves. All strangers of an address are one person, for they may come
 * under as many names as they like, and have fewer places. No address and no person ever has all places. Who can't be served in time
 * is refused at once rather than left hanging.
 */
export function fairAdmission(limits: AdmissionLimits): {
  admit(client: Client, work: (leave: () => void) => void, refuse: (status: Refused) => void): void;
  /** How many addresses, and people of them, are remembered: those with a request that is worked on or waits, and nobody else. */
  remembered(): { addresses: number; people: number };
} {
  const addresses = new Ring<Address>(() => ({ inside: 0, waiting: 0, people: new Ring(newPerson) }));
  let inside = 0;
  let waiting = 0;

  const hasRoom = (address: Address, person: Person, name: string) =>
    inside < limits.atOnce &&
    address.inside < limits.atOncePerAddress &&
    person.inside < (name === STRANGERS ? limits.atOnceOfStrangers : limits.atOncePerPerson);
  const mayWait = (address: Address, person: Person, name: string) =>
    address.waiting < limits.waitingPerAddress &&
    person.waiting < (name === STRANGERS ? limits.waitingOfStrangers : limits.waitingPerPerson);

  function count(client: Client, of: "inside" | "waiting", by: 1 | -1): void {
    const address = addresses.at(client.address);
    const person = address.people.at(nameOf(client));
    address[of] += by;
    person[of] += by;
    if (of === "inside") inside += by;
    else waiting += by;
    forgetIfGone(client);
  }

  /** Names come from whoever asks, without end: only shares in use are kept. */
  function forgetIfGone(client: Client): void {
    const address = addresses.at(client.address);
    const name = nameOf(client);
    if (isGone(address.people.at(name))) address.people.remove(name);
    if (isGone(address)) addresses.remove(client.address);
  }

  function letNextIn(): void {
    const canGo = (address: Address) => (person: Person, name: string) =>
      person.waiting > 0 && hasRoom(address, person, name);
    const address = addresses.takeTurn((one) => one.people.some(canGo(one)));
    const person = address?.people.takeTurn(canGo(address));
    const [next] = person?.queues.takeTurn(() => true) ?? [];
    next?.go();
  }

  function enter(client: Client, work: (leave: () => void) => void): void {
    count(client, "inside", 1);
    let isInside = true;
    const leave = () => {
      if (!isInside) return;
      isInside = false;
      clearTimeout(held);
      count(client, "inside", -1);
      letNextIn();
    };
    const held = setTimeout(leave, limits.holdMs);
    work(leave);
  }

  function admit(client: Client, work: (leave: () => void) => void, refuse: (status: Refused) => void): void {
    const address = addresses.at(client.address);
    const name = nameOf(client);
    const person = address.people.at(name);
    if (person.waiting === 0 && hasRoom(address, person, name)) {
      enter(client, work);
      return;
    }
    const isOwnFault = mayWait(address, person, name) ? null : 429;
    const status = isOwnFault ?? (waiting >= limits.waiting ? 503 : null);
    if (status !== null) {
      forgetIfGone(client);
      refuse(status);
      return;
    }
    const queue = person.queues.at(client.connection);
    const stopWaiting = () => {
      clearTimeout(waiter.timer);
      queue.delete(waiter);
      if (queue.size === 0) person.queues.remove(client.connection);
      count(client, "waiting", -1);
    };
    const waiter: Waiter = {
      go: () => {
        // Counted in before it is counted out: a share that nobody has is forgotten.
        enter(client, (leave) => {
          stopWaiting();
          work(leave);
        });
      },
      timer: setTimeout(() => {
        stopWaiting();
        refuse(503);
      }, limits.waitMs),
    };
    queue.add(waiter);
    count(client, "waiting", 1);
  }

  return {
    admit,
    remembered: () => ({ addresses: addresses.size, people: addresses.sum(({ people }) => people.size) }),
  };
}

function nameOf({ person }: Client): string {
  return person ?? STRANGERS;
}

function newPerson(): Person {
  return { inside: 0, waiting: 0, queues: new Ring(() => new Set()) };
}

function isGone({ inside, waiting }: Share): boolean {
  return inside === 0 && waiting === 0;
}
