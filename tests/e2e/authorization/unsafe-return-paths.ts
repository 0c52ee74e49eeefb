const HOST = "evil.example";

/** Ways to ask for another site, or for what is no page, in the place of a page to come back to. */
export const unsafeReturnPaths: string[] = [
  ...["https:", "http:", "HTTPS:", "ftp:", "//", "https:/", "https:///", "javascript:"].map((scheme) => scheme + HOST),
  ...["//", "///", "////", "/\\", "\\\\", "\\/", "/\\/", "/\t/", "/\n/", "/\r/"].map((start) => start + HOST),
  ...["/;//", "/.//", "/..//", "/a/..//", "/a/../..//", "/%2e%2e//", "/%2f%2f", "/%5c", "/%09/"].map(
    (start) => start + HOST,
  ),
  ...[" //", "\u00a0//", "\u2028//", "\u3000//", "\ufeff//", "／／", "/／", "/\u0000/", "⁄⁄"].map(
    (start) => start + HOST,
  ),
  ...["//[::1]", "//0x7f000001", "//2130706433", "//127.1", "//localhost:1", "//user@evil.example", "/@evil.example//"],
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:x",
    "about:blank",
    "file:///etc",
  ],
  ...["/\r\nLocation: https://evil.example", "/%0d%0aSet-Cookie:a=b", "/a\nb", ".", "..", "?", "#", "", "a", "\\"],
  ...["/api/auth/idle", "/api/health/live", "/sign-in", "/sign-in/", "/_next/static", `/${"a".repeat(3000)}`],
];
