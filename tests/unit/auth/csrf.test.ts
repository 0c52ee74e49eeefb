import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { csrfTokenOf, newCsrfCookie } from "@/lib/auth/csrf";

const secret = "a secret of the tests, long enough";

describe("the token of the sign-in form", () => {
  it("is read back from a cookie we made", () => {
    const cookie = newCsrfCookie(secret);

    expect(cookie.startsWith(`${csrfTokenOf(cookie, secret)}|`)).toBe(true);
  });

  it("is sealed as next-auth seals it", () => {
    const [token, seal] = newCsrfCookie(secret).split("|");

    expect(seal).toBe(createHash("sha256").update(`${token}${secret}`).digest("hex"));
  });

  it("is new each time", () => {
    expect(newCsrfCookie(secret)).not.toBe(newCsrfCookie(secret));
  });

  it.each(["", "abc", "abc|def", "|", `${newCsrfCookie("another secret")}`, `${newCsrfCookie(secret)}|more`])(
    "is refused from the cookie %j",
    (cookie) => {
      expect(csrfTokenOf(cookie, secret)).toBeNull();
    },
  );

  it("is refused where there is no cookie", () => {
    expect(csrfTokenOf(undefined, secret)).toBeNull();
  });
});
