import { describe, expect, it } from "vitest";
import { addressKey } from "@/lib/address-key";
import { sanitizeHeaders } from "@/server/web/sanitize-headers";

describe("addressKey", () => {
  it("counts a whole /64 of IPv6 as one, and each IPv4 address alone", () => {
    expect(addressKey("2001:db8:1:2:3:4:5:6")).toBe(addressKey("2001:0db8:0001:0002::9"));
    expect(addressKey("2001:db8:1:2::1")).not.toBe(addressKey("2001:db8:1:3::1"));
    expect(addressKey("::1")).toBe("0:0:0:0");
    expect(addressKey("fe80::1%eth0")).toBe("fe80:0:0:0");
    expect(addressKey("10.0.0.1")).toBe("10.0.0.1");
    expect(addressKey("unknown")).toBe("unknown");
  });
});

describe("cleanHeaders", () => {
  it("believes nothing a client says of where it comes from", () => {
    const headers: Record<string, string> = {
      host: "localhost:3000",
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      "x-real-ip": "1.2.3.4",
      forwarded: "for=1.2.3.4",
      "x-pacta-address": "1.2.3.4",
      "x-pacta-path": "/x",
      "x-pacta-draining": "1",
      "x-middleware-subrequest": "proxy",
      "x-nextjs-data": "1",
      "x-nextjs-html-request-id": "1",
      "x-next-revalidated-tags": "a",
      "x-action-forwarded": "1",
      "x-invoke-path": "/x",
      "x-matched-path": "/x",
      "x-prerender-revalidate": "1",
      "next-hmr-refresh": "1",
      "next-resume": "1",
      "content-security-policy": "script-src 'nonce-<'",
      "content-security-policy-report-only": "script-src 'nonce-<'",
    };

    sanitizeHeaders(headers, "::ffff:10.0.0.9", []);

    expect(headers).toEqual({ host: "localhost:3000", "x-pacta-address": "10.0.0.9" });
  });

  it("believes the last hop of a proxy we trust, not what came before it", () => {
    const headers: Record<string, string> = { "x-forwarded-for": "6.6.6.6, 1.2.3.4" };

    sanitizeHeaders(headers, "10.0.0.9", ["10.0.0.9"]);

    expect(headers).toEqual({ "x-pacta-address": "1.2.3.4" });
  });
});
