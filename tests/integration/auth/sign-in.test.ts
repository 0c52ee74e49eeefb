import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { hashPassword } from "@/lib/auth/passwords";
import { findLiveSession } from "@/lib/auth/queries";
import { signIn } from "@/lib/auth/sign-in";
import { aUser, changeUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { leastProcessorMs } from "@/tests/support/processor-ms";

testDatabase();

const PASSWORD = "right-Horse-battery-9";
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

async function aPerson(): Promise<Viewer> {
  const person = await aUser();
  await changeUser(person.id, { passwordHash });
  return person;
}

let lastAddress = 0;
/** An address nobody used before, so that tests don't share a limit. */
function anAddress() {
  lastAddress += 1;
  return { address: `10.1.${lastAddress >> 8}.${lastAddress & 255}`, userAgent: null };
}

describe("signIn", () => {
  it("begins a session for the right password", async () => {
    const person = await aPerson();

    const signedIn = await signIn({ email: person.email, password: PASSWORD }, anAddress());

    expect(signedIn?.userId).toBe(person.id);
    expect(signedIn && (await findLiveSession(signedIn.sid, { touch: false }))?.viewer.id).toBe(person.id);
  });

  it("takes the address in capitals, full-width letters and with spaces around", async () => {
    const { email } = await aPerson();

    expect(await signIn({ email: ` ${email.toUpperCase()} `, password: PASSWORD }, anAddress())).not.toBeNull();
    expect(await signIn({ email: email.replace("@", "＠"), password: PASSWORD }, anAddress())).not.toBeNull();
  });

  it("says the same to every failure", async () => {
    const [person, disabled] = [await aPerson(), await aPerson()];
    await changeUser(disabled.id, { disabledAt: new Date() });

    const answers = [
      await signIn({ email: person.email, password: "wrong" }, anAddress()),
      await signIn({ email: person.email, password: "" }, anAddress()),
      await signIn({ email: person.email, password: `${PASSWORD}${"x".repeat(200)}` }, anAddress()),
      await signIn({ email: "nobody@test.pacta", password: PASSWORD }, anAddress()),
      await signIn({ email: disabled.email, password: PASSWORD }, anAddress()),
      await signIn({ email: "", password: PASSWORD }, anAddress()),
      await signIn({ email: "\0", password: PASSWORD }, anAddress()),
      await signIn({ email: "x".repeat(100_000), password: "\0" }, anAddress()),
    ];

    expect(answers).toEqual(answers.map(() => null));
  });

  it("takes as long for a stranger as for a wrong password", async () => {
    const { email } = await aPerson();
    const spent = (about: string) =>
      leastProcessorMs(() => signIn({ email: about, password: "wrong" }, anAddress()), 5);
    const known = await spent(email);
    const unknown = await spent("nobody@test.pacta");

    // Without the dummy hash a stranger takes a tenth of it.
    expect(unknown).toBeGreaterThan(known * 0.6);
    expect(unknown).toBeLessThan(known * 1.7);
  });
});
