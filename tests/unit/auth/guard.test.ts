import { describe, expect, it } from "vitest";
import { originFor } from "@/lib/auth/allowed-origin";
import { checkRequest, type RequestFacts } from "@/lib/auth/guard";

const demonstration = { origin: undefined, port: 3000, machineName: "Desk-7" };
const office = { origin: new URL("https://pacta.example.kz"), port: 3000, machineName: "web-1" };

function aRequest(given: Partial<RequestFacts> = {}): RequestFacts {
  return {
    method: "GET",
    path: "/register",
    host: "localhost:3000",
    origin: null,
    secFetchSite: null,
    contentLength: null,
    contentType: null,
    ...given,
  };
}

function aPost(given: Partial<RequestFacts> = {}): RequestFacts {
  return aRequest({
    method: "POST",
    origin: "http://localhost:3000",
    contentLength: "3",
    contentType: "multipart/form-data; boundary=x",
    ...given,
  });
}

describe("originFor", () => {
  it.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "desk-7:3000", "DESK-7:3000"])(
    "knows %s in the demonstration",
    (host) => {
      expect(originFor(host, demonstration)).toBe(`http://${host.toLowerCase()}`);
    },
  );

  it.each([
    null,
    "",
    "localhost",
    "localhost:3001",
    "evil.example:3000",
    "localhost:3000.evil.example",
    "desk-7.evil:3000",
  ])("does not know %j", (host) => {
    expect(originFor(host, demonstration)).toBeNull();
  });

  it("knows only PACTA_URL's host where it is set", () => {
    expect(originFor("pacta.example.kz", office)).toBe("https://pacta.example.kz");
    expect(originFor("localhost:3000", office)).toBeNull();
  });
});

describe("judgeRequest", () => {
  it("lets reading through", () => {
    expect(checkRequest(aRequest(), demonstration)).toBeNull();
    expect(checkRequest(aRequest({ method: "HEAD" }), demonstration)).toBeNull();
  });

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW"])("refuses the method %s", (method) => {
    expect(checkRequest(aPost({ method }), demonstration)).toBe(405);
  });

  it("refuses a host that is not ours", () => {
    expect(checkRequest(aRequest({ host: "evil.example" }), demonstration)).toBe(400);
    expect(checkRequest(aRequest({ host: null }), demonstration)).toBe(400);
  });

  it("has no image optimiser and no log for strangers to write in", () => {
    expect(checkRequest(aRequest({ path: "/_next/image" }), demonstration)).toBe(404);
    expect(checkRequest(aPost({ path: "/api/auth/_log" }), demonstration)).toBe(404);
  });

  it("lets a post from our own page through", () => {
    expect(checkRequest(aPost(), demonstration)).toBeNull();
    expect(checkRequest(aPost({ host: "pacta.example.kz", origin: "https://pacta.example.kz" }), office)).toBeNull();
    expect(checkRequest(aPost({ origin: null, secFetchSite: "same-origin" }), demonstration)).toBeNull();
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "" },
    { origin: "http://127.0.0.1:3000" },
    { origin: "https://localhost:3000" },
    { origin: "http://localhost:3000.evil.example" },
    { origin: "null", secFetchSite: "same-origin" },
    { origin: null },
    { origin: null, secFetchSite: "same-site" },
    { origin: null, secFetchSite: "cross-site" },
    { origin: null, secFetchSite: "none" },
  ])("refuses a post that says %j", (given) => {
    expect(checkRequest(aPost(given), demonstration)).toBe(403);
  });

  it.each([
    [{ contentLength: null }, 411],
    [{ contentLength: "-1" }, 400],
    [{ contentLength: "1e3" }, 400],
    [{ contentLength: "262145" }, 413],
    [{ contentType: null }, 415],
    [{ contentType: "application/xml" }, 415],
    [{ contentLength: "262144" }, null],
    [{ contentLength: "0", contentType: null }, null],
    [{ contentType: "Application/JSON;charset=utf-8" }, null],
  ] as const)("judges the body of %j with %j", (given, verdict) => {
    expect(checkRequest(aPost(given), demonstration)).toBe(verdict);
  });
});
