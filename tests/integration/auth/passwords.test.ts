import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { changePassword, passwordInput } from "@/lib/auth/change-password";
import { createAdmin, newAdmin } from "@/lib/auth/create-admin";
import { createSession } from "@/lib/auth/create-session";
import { hashPassword } from "@/lib/auth/passwords";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase();

const FIRST = "abcde-fghjk-mnpqr-stuvw";
const NOWHERE = { address: null, userAgent: null };

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(FIRST);
});

/** Somebody with a first password that opens something for so many hours more. */
async function newcomer(hours: number): Promise<Viewer> {
  const organisation = await anOrganisation({ shortEn: "Zhetisu" });
  const person = await aUser({ organisationId: organisation.id, name: "Айгерим Сатпаева" });
  const passwordExpiresAt = new Date(Date.now() + hours * 3_600_000);
  await changeUser(person.id, { passwordHash, passwordIsOneTime: true, passwordExpiresAt });
  return person;
}

async function changed(person: Viewer, next: string) {
  await createSession(db(), person.id, NOWHERE);
  const { id } = await db().session.findFirstOrThrow({ where: { userId: person.id } });
  return changePassword(person, id, passwordInput.parse({ current: FIRST, next, again: next }));
}

describe("a first password", () => {
  it("opens something until it runs out, and then nothing", async () => {
    const [inTime, late] = [await newcomer(1), await newcomer(-1)];

    expect(await signIn({ email: inTime.email, password: FIRST }, NOWHERE)).not.toBeNull();
    expect(await signIn({ email: late.email, password: FIRST }, NOWHERE)).toBeNull();
  });

  it("no longer runs out once it is changed", async () => {
    const person = await newcomer(1);

    expect(await changed(person, "three green umbrellas")).toEqual({ sid: expect.any(String) });

    expect(await db().user.findUnique({ where: { id: person.id } })).toMatchObject({
      passwordIsOneTime: false,
      passwordExpiresAt: null,
    });
    expect(await signIn({ email: person.email, password: "three green umbrellas" }, NOWHERE)).not.toBeNull();
  });
});

describe("one's own new password", () => {
  it.each([
    ["everybody tries", "gfhjkm123456", "password_common"],
    ["is made of one's name", "Satpaeva-Aigerim", "password_of_own_words"],
    ["is made of the organisation's short name", "Zhetisu-2026-1", "password_of_own_words"],
  ])("is refused where it %s, and the old one stays", async (_what, next, why) => {
    const person = await newcomer(1);

    expect(await changed(person, next)).toBe(why);

    expect(await db().user.findUnique({ where: { id: person.id } })).toMatchObject({ passwordHash, version: 2 });
  });
});

it("is refused to a new administrator as well", async () => {
  const make = (password: string) =>
    createAdmin(
      newAdmin.parse({
        email: "askar.omarov@test.pacta",
        name: "Аскар Омаров",
        organisationCode: "kz-new-admins",
        organisationName: "Канцелярия",
        password,
      }),
    );

  expect(await make("qwerty123456")).toBe("password_common");
  expect(await make("Kantselyariya-1")).toBe("password_of_own_words");
  expect(await make("kz-new-admins-26")).toBe("password_of_own_words");
  expect(await make("омаров-аскар-1")).toBe("password_of_own_words");
  expect(await make("four tall birches by a road")).toBe("created");
});
