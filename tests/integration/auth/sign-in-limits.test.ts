import { hash } from "@node-rs/argon2";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { changePassword } from "@/lib/auth/change-password";
import { createSession } from "@/lib/auth/create-session";
import { hashPassword } from "@/lib/auth/passwords";
import { findLiveSession } from "@/lib/auth/queries";
import { signIn } from "@/lib/auth/sign-in";
import { beginSignIn } from "@/lib/auth/sign-in-limits";
import { db } from "@/lib/db";
import { answering } from "@/lib/request-context";
import { aUser, changeUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { leastProcessorMs } from "@/tests/support/processor-ms";

testDatabase();

const PASSWORD = "right-Horse-battery-9";
let passwordHash: string;
beforeAll(async () => {
  // Cheap, so that hundreds sign in within a second; the limits do not look at it.
  passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
});
afterEach(() => vi.useRealTimers());

async function aPerson(organisationId?: string): Promise<Viewer> {
  const person = await aUser(organisationId ? { organisationId } : {});
  await changeUser(person.id, { passwordHash });
  return person;
}

let lastAddress = 0;
function anAddress(): string {
  lastAddress += 1;
  return `10.2.${lastAddress >> 8}.${lastAddress & 255}`;
}

const tryIt = (email: string, password: string, address: string) =>
  signIn({ email, password }, { address, userAgent: null });
const times = (count: number) => Array.from({ length: count }, (_, place) => place);

/** Lets so much time of the database go by, as far as limits know. */
async function pass(seconds: number): Promise<void> {
  await db().$executeRaw`
    UPDATE rate_limit SET
      under_way = ARRAY(SELECT begun - make_interval(secs => ${seconds}::int) FROM unnest(under_way) AS tries (begun)),
      expires_at = expires_at - make_interval(secs => ${seconds}::int),
      blocked_until = blocked_until - make_interval(secs => ${seconds}::int)`;
}

/** A hundred failures about nobody in particular. */
async function lock(address: string): Promise<void> {
  const attempts = await Promise.all(
    times(100).map((turn) => beginSignIn(`nobody-${turn}-at-${address}@test.pacta`, address, false)),
  );
  for (const attempt of attempts) if (attempt.allowed) await attempt.end(false);
}

describe("limits on sign-in", () => {
  it("let two hundred of one office in, all at once, although some mistype", async () => {
    const { organisationId } = await aPerson();
    const office: Viewer[] = [];
    for (const _ of times(10)) office.push(...(await Promise.all(times(20).map(() => aPerson(organisationId)))));
    const address = anAddress();

    const mistyped = await Promise.all(
      office.slice(0, 40).flatMap(({ email }) => [tryIt(email, "wrong", address), tryIt(email, "Wrong", address)]),
    );
    const arrived = await Promise.all(office.map(({ email }) => beginSignIn(email, address, false)));
    for (const attempt of arrived) if (attempt.allowed) await attempt.end(true);

    expect(mistyped.filter(Boolean)).toEqual([]);
    expect(arrived.filter(({ allowed }) => !allowed)).toEqual([]);
    const [first] = office;
    expect(await tryIt(first?.email ?? "", PASSWORD, address)).not.toBeNull();
  });

  it("count no right sign-in against the account or the place", async () => {
    const { email } = await aPerson();
    const address = anAddress();

    for (const _ of times(40)) expect(await tryIt(email, PASSWORD, address)).not.toBeNull();

    const counted = await db().rateLimit.findMany({
      where: { key: { contains: "sign-in" }, underWay: { isEmpty: false } },
    });
    expect(counted).toEqual([]);
  });

  it.each([
    ["about one account from one place", 5, 1, 1],
    ["about one account from many places", 10, 1, 100],
    ["from one place about many accounts", 300, 400, 1],
  ])("let at most so many at once reach the password, %s: %i", async (_what, most, accounts, places) => {
    const addresses = times(places).map(anAddress);
    const started = await Promise.all(
      times(400).map((turn) =>
        beginSignIn(`account-${lastAddress}-${turn % accounts}@test.pacta`, addresses[turn % places] ?? "", false),
      ),
    );

    expect(started.filter(({ allowed }) => allowed)).toHaveLength(most);
  });

  it("stop a place after a hundred failures, and no other place", async () => {
    const address = anAddress();
    const neighbour = await aPerson();
    await lock(address);

    expect(await tryIt(neighbour.email, PASSWORD, address)).toBeNull();
    expect(await tryIt(neighbour.email, PASSWORD, anAddress())).not.toBeNull();
    await pass(15 * 60);
    expect(await tryIt(neighbour.email, PASSWORD, address)).not.toBeNull();
  });

  it("let a known person in while their address is locked for others, and count what they get wrong by themselves", async () => {
    const [colleague, newcomer] = [await aPerson(), await aPerson()];
    const office = anAddress();
    await tryIt(colleague.email, PASSWORD, office);
    await lock(office);

    expect(await tryIt(newcomer.email, PASSWORD, office)).toBeNull();
    expect(await tryIt(colleague.email, PASSWORD, office)).not.toBeNull();

    await Promise.all(times(5).map(() => tryIt(colleague.email, "wrong", office)));
    expect(await tryIt(colleague.email, PASSWORD, office), "five wrong ones of their own").toBeNull();
    await pass(60);
    expect(await tryIt(colleague.email, PASSWORD, office)).not.toBeNull();
    expect(await tryIt(newcomer.email, PASSWORD, office), "still locked for others").toBeNull();
  });

  it("take as long where they refuse as where a known person is wrong, at a locked address and for a locked account", async () => {
    const person = await aPerson();
    const stranger = await aPerson();
    const office = anAddress();
    await tryIt(person.email, PASSWORD, office);
    await changeUser(person.id, { passwordHash: await hashPassword(PASSWORD) });
    await lock(office);
    await Promise.all(times(10).map(() => tryIt(person.email, "wrong", anAddress())));
    const spent = (email: string, address: () => string) =>
      leastProcessorMs(async () => expect(await tryIt(email, "wrong", address())).toBeNull());
    const looked = await spent(person.email, () => office);

    // Without a look at a made-up password a refusal takes a tenth of the processor.
    for (const refused of [await spent(stranger.email, () => office), await spent(person.email, anAddress)]) {
      expect(refused).toBeGreaterThan(looked * 0.6);
      expect(refused).toBeLessThan(looked * 1.7);
    }
  });

  it("make one wait twice as long after each failure, and never longer than a quarter of an hour", async () => {
    const { email } = await aPerson();
    const address = anAddress();
    await Promise.all(times(5).map(() => tryIt(email, "wrong", address)));

    for (const minutes of [1, 2, 4, 8, 15, 15, 15]) {
      await pass(minutes * 60 - 5);
      expect(await tryIt(email, PASSWORD, address), `before ${minutes} minutes`).toBeNull();
      await pass(6);
      // One at a time: of two at once the second is not looked at.
      const both = await Promise.all([beginSignIn(email, address, false), beginSignIn(email, address, false)]);
      expect(both.map(({ allowed }) => allowed).sort()).toEqual([false, true]);
      for (const attempt of both) if (attempt.allowed) await attempt.end(false);
    }
    await pass(15 * 60 + 1);
    expect(await tryIt(email, PASSWORD, address)).not.toBeNull();
    expect(await tryIt(email, PASSWORD, address)).not.toBeNull();
  });

  it("hold what strangers try elsewhere against nobody at the place they are known from", async () => {
    const { email } = await aPerson();
    const home = anAddress();
    await tryIt(email, PASSWORD, home);

    await Promise.all(times(30).map(() => tryIt(email, "wrong", anAddress())));

    expect(await tryIt(email, PASSWORD, anAddress()), "from a place not seen before").toBeNull();
    expect(await tryIt(email, PASSWORD, home)).not.toBeNull();
  });

  it("forget a try whose process died", async () => {
    const { email } = await aPerson();
    const address = anAddress();
    await Promise.all(times(5).map(() => beginSignIn(email, address, false)));
    expect(await tryIt(email, PASSWORD, address)).toBeNull();

    await pass(61);

    expect(await tryIt(email, PASSWORD, address)).not.toBeNull();
  });

  it("forget a try whose process died while others follow it without end", async () => {
    const { email } = await aPerson();
    const address = anAddress();
    await Promise.all(times(4).map(() => beginSignIn(email, address, false)));
    for (const _ of times(3)) {
      await pass(30);
      expect(await tryIt(email, PASSWORD, address)).not.toBeNull();
    }

    const started = await Promise.all(times(20).map(() => beginSignIn(email, address, false)));

    expect(started.filter(({ allowed }) => allowed)).toHaveLength(5);
  });

  it.each([-1, 1])("go by the database's clock, whatever a web server's says (%i day)", async (days) => {
    const { email } = await aPerson();
    const address = anAddress();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * 24 * 3600 * 1000 });
    await Promise.all(times(5).map(() => tryIt(email, "wrong", address)));

    vi.setSystemTime(Date.now() - 2 * days * 24 * 3600 * 1000);

    expect(await tryIt(email, PASSWORD, address)).toBeNull();
    await pass(60);
    expect(await tryIt(email, PASSWORD, address)).not.toBeNull();
  });
});

describe("one's own password", () => {
  const next = "another-Horse-battery-9";
  async function signedIn() {
    const person = await aPerson();
    const sid = await createSession(db(), person.id, { address: null, userAgent: null });
    const session = await findLiveSession(sid, { touch: false });
    return { person, sid, sessionId: session?.id ?? "" };
  }
  const change = (person: Viewer, sessionId: string, current: string) =>
    changePassword(person, sessionId, { current, next, again: next });

  it("is changed from an open session while strangers have locked the account", async () => {
    const { person, sessionId } = await signedIn();
    await Promise.all(times(30).map(() => tryIt(person.email, "wrong", anAddress())));

    expect(await tryIt(person.email, PASSWORD, anAddress())).toBeNull();
    expect(await change(person, sessionId, PASSWORD)).toEqual({ sid: expect.any(String) });
  });

  it("is not guessed from an open session: five tries, then slowly, and sign-ins are not counted with them", async () => {
    const { person, sessionId } = await signedIn();

    await Promise.all(times(20).map(() => change(person, sessionId, "wrong")));

    expect(await change(person, sessionId, PASSWORD)).toBe("not-accepted");
    expect(await tryIt(person.email, PASSWORD, anAddress())).not.toBeNull();
    const told = await db().securityEvent.findMany({ where: { personId: person.id, kind: "password_refused" } });
    expect(told.filter(({ details }) => JSON.stringify(details).includes('"password"'))).toHaveLength(5);
    await pass(60);
    expect(await change(person, sessionId, PASSWORD)).toEqual({ sid: expect.any(String) });
  });

  it("is asked for before the new one is looked at: one who does not know it can't have that work done", async () => {
    const { person, sessionId } = await signedIn();
    const guessed = { next: "gfhjkm123456", again: "gfhjkm123456" };

    const wrong = times(7).map(() => changePassword(person, sessionId, { current: "wrong", ...guessed }));

    expect(new Set(await Promise.all(wrong))).toEqual(new Set(["not-accepted"]));
    await pass(60);
    expect(await changePassword(person, sessionId, { current: PASSWORD, ...guessed })).toBe("password_common");
  });

  it("changed gives the session a new secret: a copy of the old cookie opens nothing", async () => {
    const { person, sid, sessionId } = await signedIn();

    const renewed = await answering({ requestId: "0190a5d4-7f00-7000-8000-000000000001", address: "10.9.9.9" }, () =>
      change(person, sessionId, PASSWORD),
    );

    expect(await findLiveSession(sid, { touch: false })).toBeNull();
    if (typeof renewed === "string") throw new Error(renewed);
    expect((await findLiveSession(renewed.sid, { touch: false }))?.id).toBe(sessionId);
  });
});
