import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnTo, signInPath } from "@/lib/auth/safe-return-to";

describe("safeReturnTo", () => {
  it.each(["/", "/register", "/register?q=%D1%80&status=on_control,reported", "/commitments/KZ-JP-2025-03"])(
    "lets the page %s through",
    (path) => {
      expect(safeReturnTo(path)).toBe(path);
    },
  );

  it.each([
    null,
    undefined,
    "",
    "register",
    "https://evil.example",
    "//evil.example/x",
    "/\\evil.example",
    "/a//evil.example",
    "/..//evil.example",
    "/./x",
    "/%0d%0aLocation:%20x\r\n",
    "/\tevil",
    "javascript:alert(1)",
    "/api/auth/signout",
    "/api",
    "/sign-in?return=/",
    "/_next/image",
    `/${"a".repeat(3000)}`,
  ])("sends %j to the first page instead", (asked) => {
    expect(safeReturnTo(asked)).toBe("/");
  });

  it("never leads off this site, whatever is asked", () => {
    const hostile = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom("/", "\\", ".", "..", "%2f", "evil.example", "@", ":", "\t", "?", "a"))
        .map((p) => p.join("")),
    );
    fc.assert(
      fc.property(hostile, (asked) => {
        const path = safeReturnTo(asked);
        const target = new URL(path, "http://pacta.test");
        return (
          target.origin === "http://pacta.test" && !target.pathname.startsWith("//") && safeReturnTo(path) === path
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("signInPath", () => {
  it("carries the page asked for, and nothing for the first page", () => {
    expect(signInPath("/register?q=a")).toBe("/sign-in?return=%2Fregister%3Fq%3Da");
    expect(signInPath("/")).toBe("/sign-in");
    expect(signInPath(null)).toBe("/sign-in");
  });
});
