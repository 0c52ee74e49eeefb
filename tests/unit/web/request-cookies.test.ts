import { describe, expect, it } from "vitest";
import { newSessionId, openSession, sealSession } from "@/lib/auth/session-token";
import { clientOf } from "@/server/web/client";
import { canonicalCookies, cookieValue } from "@/server/web/request-cookies";
import { sanitizeHeaders } from "@/server/web/sanitize-headers";

const secret = "0123456789012345678901234567890123456789";

/** Whose share a request with these cookies is worked on in. */
function personOf(cookie: string): string {
  const headers: Record<string, string> = { cookie };
  sanitizeHeaders(headers, "10.0.0.1", []);
  return clientOf({ headers, socket: {} as never }).person;
}

describe("the cookies of a request", () => {
  it("are those that the framework reads: of one name the last", () => {
    const header = "pacta.session=made-up; other=1;pacta.session=own; %; broken=%E0%A4%A";

    expect(cookieValue(canonicalCookies(header), "pacta.session")).toBe("own");
    expect(canonicalCookies(header)).toBe("pacta.session=own; other=1; %=true");
    expect(canonicalCookies(canonicalCookies(header))).toBe(canonicalCookies(header));
  });

  it("make one person of one session, however its cookie is sent", async () => {
    const sealed = await sealSession(newSessionId(), secret);
    const own = personOf(`pacta.session=${sealed}`);
    const lastLetter = `${sealed.slice(0, -1)}${String.fromCharCode(sealed.charCodeAt(sealed.length - 1) + 1)}`;
    const spellings = [sealed.replace("e", "%65"), `${sealed}=`, sealed.replace(/\.(?=[^.]*$)/, ".!"), lastLetter];

    expect(personOf(`pacta.session=made-up; pacta.session=${sealed}`)).toBe(own);
    for (const spelling of spellings) {
      const opens = (await openSession(decodeURIComponent(spelling), secret)) !== null;
      if (opens) expect(personOf(`pacta.session=${spelling}`), spelling).toBe(own);
    }
    expect(personOf(`pacta.session=${await sealSession(newSessionId(), secret)}`)).not.toBe(own);
  });
});
