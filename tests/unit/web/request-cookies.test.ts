import { describe, expect, it } from "vitest";
import { newSessionId, openSession, sealSession } from "@/lib/auth/session-token";
import { clientOf } from "@/server/web/client";
import { canonicalCookies, cookieValue } from "@/server/web/request-cookies";
import { sanitizeHeaders } from "@/server/web/sanitize-headers";

const secret = "0123456789012345678901234567890123456789";

/** Whose share a request with these cookies is worked on in. */
async function sessionOf(cookie: string): Promise<string | null> {
  const headers: Record<string, string> = { cookie };
  sanitizeHeaders(headers, "10.0.0.1", []);
  return (await clientOf({ headers, socket: {} as never }, secret)).session;
}

describe("the cookies of a request", () => {
  it("are those that the framework reads: of one name the last", () => {
    const header = "pacta.session=made-up; other=1;pacta.session=own; %; broken=%E0%A4%A";

    expect(cookieValue(canonicalCookies(header), "pacta.session")).toBe("own");
    expect(canonicalCookies(header)).toBe("pacta.session=own; other=1; %=true");
    expect(canonicalCookies(canonicalCookies(header))).toBe(canonicalCookies(header));
  });

  it("make one person of one session, however its cookie is sent", async () => {
    const sid = newSessionId();
    const sealed = await sealSession(sid, secret);
    const lastLetter = `${sealed.slice(0, -1)}${String.fromCharCode(sealed.charCodeAt(sealed.length - 1) + 1)}`;
    const spellings = [sealed.replace("e", "%65"), `${sealed}=`, sealed.replace(/\.(?=[^.]*$)/, ".!"), lastLetter];

    expect(await sessionOf(`pacta.session=made-up; pacta.session=${sealed}`)).toBe(sid);
    for (const spelling of spellings) {
      const opened = await openSession(decodeURIComponent(spelling), secret);
      expect(await sessionOf(`pacta.session=${spelling}`), spelling).toBe(opened);
      expect([sid, null]).toContain(opened);
    }
  });

  it("are a stranger's where nothing opens", async () => {
    const foreign = await sealSession(newSessionId(), `${secret}0`);
    const withKey = `${Buffer.from('{"alg":"PBES2-HS512+A256KW","enc":"A256GCM"}').toString("base64url")}.a.b.c.d`;
    for (const cookie of ["", "pacta.session=made-up", `pacta.session=${foreign}`, `pacta.session=${withKey}`]) {
      expect(await sessionOf(cookie), cookie).toBeNull();
    }
  });
});
