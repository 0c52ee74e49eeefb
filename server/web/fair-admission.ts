import { Ring } from "@/lib/ring";

/** Who asks: the address a request comes from, and the person or, without one, the connection. */
export type Client = { address: string; person: string };

export type AdmissionLimits = {
  /** Requests worked on at a time: of all, from one address, of one person. */
  atOnce: number;
  atOncePerAddress: number;
  atOncePerPerson: number;
  /** Requests that may wait for their turn: of all, from one address, of one person. */
  waiting: number;
  waitingPerAddress: number;
  waitingPerPerson: number;
  /** How long one may wait. */
  waitMs: number;
  /** How long one counts as worked on: a slow reader of a long download is not allowed to keep others out. */
  holdMs: number;
};

type Waiter = { go: () => void; timer: NodeJS.Timeout };
type Share = { inside: number; waiting: number };
type Person = Share & { queue: Set<Waiter> };
type Address = Share & { people: Ring<Person> };

/** Why one is not let in: too many of its own (429), or too many of all (503). */
type Refused = 429 | 503;

/**
 * Lets in as many requests at a time as one process can work on. Making a page takes the processor, so more at a time makes
 * none of them faster, and all of them together want more connections than the database's pool has. The others wait; a place
 * that becomes free goes to each address in turn, and within an address to each person in turn, so that whoever sends a
 * hundred requests delays nobody but themselves. No address and no person ever has all places. Who can't be served in time is
 * refused at once rather than left hanging.
 */
export function fairAdmission(limits: AdmissionLimits): {
  admit(client: Client, work: (leave: () => void) => void, refuse: (status: Refused) => void): void;
  /** How many addresses, and people of them, are remembered: those with a request that is worked on or waits, and nobody else. */
  remembered(): { addresses: number; people: number };
} {
  const addresses = new Ring<Address>(() => ({ inside: 0, waiting: 0, people: new Ring(newPerson) }));
  let inside = 0;
  let waiting = 0;

  const hasRoom = (address: Address, person: Person) =>
    inside < limits.atOnce && address.inside < limits.atOncePerAddress && person.inside < limits.atOncePerPerson;

  function count(client: Client, of: "inside" | "waiting", by: 1 | -1): void {
    const address = addresses.at(client.address);
    const person = address.people.at(client.person);
    address[of] += by;
    person[of] += by;
    if (of === "inside") inside += by;
    else waiting += by;
    forgetIfGone(client);
  }

  /** Names come from whoever asks, without end: only shares in use are kept. */
  function forgetIfGone(client: Client): void {
    const address = addresses.at(client.address);
    if (isGone(address.people.at(client.person))) address.people.remove(client.person);
    if (isGone(address)) addresses.remove(client.address);
  }

  function letNextIn(): void {
    const canGo = (address: Address) => (person: Person) => person.queue.size > 0 && hasRoom(address, person);
    const address = addresses.takeTurn((one) => one.people.some(canGo(one)));
    const person = address?.people.takeTurn(canGo(address));
    const [next] = person?.queue ?? [];
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
    const person = address.people.at(client.person);
    if (person.queue.size === 0 && hasRoom(address, person)) {
      enter(client, work);
      return;
    }
    const isOwnFault =
      address.waiting >= limits.waitingPerAddress || person.waiting >= limits.waitingPerPerson ? 429 : null;
    const status = isOwnFault ?? (waiting >= limits.waiting ? 503 : null);
    if (status !== null) {
      forgetIfGone(client);
      refuse(status);
      return;
    }
    const stopWaiting = () => {
      clearTimeout(waiter.timer);
      person.queue.delete(waiter);
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
    person.queue.add(waiter);
    count(client, "waiting", 1);
  }

  return {
    admit,
    remembered: () => ({ addresses: addresses.size, people: addresses.sum(({ people }) => people.size) }),
  };
}

function newPerson(): Person {
  return { inside: 0, waiting: 0, queue: new Set() };
}

function isGone({ inside, waiting }: Share): boolean {
  return inside === 0 && waiting === 0;
}
