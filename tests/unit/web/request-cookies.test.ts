import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { newSessionId, openSession, sealSession } from "@/lib/auth/session-token";
import { clientOf } from "@/server/web/client";
import { canonicalCookies, cookieValue } from "@/server/web/request-cookies";
import { sanitizeHeaders } from "@/server/web/sanitize-headers";

const secret = "0123456789012345678901234567890123456789";

/** Whose share a request with these cookies is worked on in. */
async function personOf(cookie: string): Promise<string | null> {
  const headers: Record<string, string> = { cookie };
  sanitizeHeaders(headers, "10.0.0.1", []);
  return (await clientOf({ headers, socket: {} as never }, secret)).person;
}

describe("the cookies of a request", () => {
  it("are those that the framework reads: of one name the last", () => {
    const header = "pacta.session=made-up; other=1;pacta.session=own; %; broken=%E0%A4%A";

    expect(cookieValue(canonicalCookies(header), "pacta.session")).toBe("own");
    expect(canonicalCookies(header)).toBe("pacta.session=own; other=1; %=true");
    expect(canonicalCookies(canonicalCookies(header))).toBe(canonicalCookies(header));
  });

  it("make one person of one session, however its cookie is sent", async () => {
    const person = randomUUID();
    const sealed = await sealSession(newSessionId(), person, secret);
    const lastLetter = `${sealed.slice(0, -1)}${String.fromCharCode(sealed.charCodeAt(sealed.length - 1) + 1)}`;
    const spellings = [sealed.replace("e", "%65"), `${sealed}=`, sealed.replace(/\.(?=[^.]*$)/, ".!"), lastLetter];

    expect(await personOf(`pacta.session=made-up; pacta.session=${sealed}`)).toBe(person);
    for (const spelling of spellings) {
      const opened = await openSession(decodeURIComponent(spelling), secret);
      expect(await personOf(`pacta.session=${spelling}`), spelling).toBe(opened?.person ?? null);
      expect([person, undefined]).toContain(opened?.person);
    }
  });

  it("make one person of all the sessions that somebody has, and another of a cookie that does not say whose it is", async () => {
    const person = randomUUID();
    const cookies = await Promise.all([1, 2, 3].map(() => sealSession(newSessionId(), person, secret)));
    const people = await Promise.all(cookies.map((cookie) => personOf(`pacta.session=${cookie}`)));
    expect(people).toEqual([person, person, person]);

    const sid = newSessionId();
    const ofBefore = await encode({ token: { sid }, secret });
    expect(await personOf(`pacta.session=${ofBefore}`)).toBe(sid);
  });

  it("are a stranger's where nothing opens", async () => {
    const foreign = await sealSession(newSessionId(), randomUUID(), `${secret}0`);
    const withKey = `${Buffer.from('{"alg":"PBES2-HS512+A256KW","enc":"A256GCM"}').toString("base64url")}.a.b.c.d`;
    for (const cookie of ["", "pacta.session=made-up", `pacta.session=${foreign}`, `pacta.session=${withKey}`]) {
      expect(await personOf(cookie), cookie).toBeNull();
    }
  });
});
