import { openCrossSitePage } from "@/tests/e2e/authorization/cross-site-page";
import { filledNoteForm } from "@/tests/e2e/authorization/filled-note-form";
import { type HttpRequest, multipart, sendRaw } from "@/tests/e2e/authorization/http";
import { expect, test, type Walk } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });

async function aNote(walk: Walk) {
  const { path, fields } = await filledNoteForm(walk);
  return { path, ...multipart(fields) };
}

test("refuses a change that no page of ours sent, and does not carry it out", async ({ walk }) => {
  const { path, type, body } = await aNote(walk);
  const ours = { Origin: walk.app.url, "Content-Type": type, "Content-Length": String(body.length) };
  const { Origin: _, ...noOrigin } = ours;
  const hostile: Record<string, [Record<string, string>, number]> = {
    "another origin": [{ ...ours, Origin: "https://evil.example" }, 403],
    "another port": [{ ...ours, Origin: "http://127.0.0.1:1" }, 403],
    "another scheme": [{ ...ours, Origin: walk.app.url.replace("http:", "https:") }, 403],
    "our name as a part of another": [{ ...ours, Origin: `${walk.app.url}.evil.example` }, 403],
    "null origin": [{ ...ours, Origin: "null" }, 403],
    "empty origin": [{ ...ours, Origin: "" }, 403],
    "broken origin": [{ ...ours, Origin: "not an origin" }, 403],
    "no origin": [noOrigin, 403],
    "no origin, from another site": [{ ...noOrigin, "Sec-Fetch-Site": "cross-site" }, 403],
    "no origin, from another port": [{ ...noOrigin, "Sec-Fetch-Site": "same-site" }, 403],
    "forged proxy header": [{ ...ours, Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }, 403],
    "forged proxy headers": [
      { ...ours, Origin: "https://evil.example", Forwarded: "host=evil.example", "X-Forwarded-Proto": "https" },
      403,
    ],
    "unknown host": [{ ...ours, Host: "evil.example", Origin: "http://evil.example" }, 400],
    "host without port": [{ ...ours, Host: "127.0.0.1" }, 400],
  };
  const before = await walk.snapshot();

  for (const [what, [headers, status]] of Object.entries(hostile)) {
    const answer = await walk.send({ method: "POST", path, headers, body, as: "coordinator" });
    expect(answer.status, what).toBe(status);
  }
  expect(await walk.snapshot()).toEqual(before);

  const honest = await walk.send({ method: "POST", path, headers: ours, body, as: "coordinator" });
  expect(honest.location).toContain(`${path}?done=`);
});

test("refuses broken bodies and methods with a 4xx, before anything is done", async ({ walk }) => {
  const { path, type, body } = await aNote(walk);
  const post = (headers: Record<string, string>, sent: string | Buffer = body): HttpRequest => {
    const length = { "Content-Length": String(Buffer.byteLength(sent)) };
    return { method: "POST", path, body: sent, headers: { Origin: walk.app.url, ...length, ...headers } };
  };
  const action = { "Next-Action": "40".padEnd(42, "a") };
  const hostile: Record<string, [HttpRequest, number]> = {
    "cut off multipart": [post({ "Content-Type": type }, body.subarray(0, body.length / 2)), 400],
    "multipart without boundary": [post({ "Content-Type": "multipart/form-data" }), 400],
    "another boundary": [post({ "Content-Type": "multipart/form-data; boundary=other" }), 400],
    "oversized body": [post({ "Content-Type": type }, Buffer.alloc(300 * 1024, "a")), 413],
    "unknown kind of body": [post({ "Content-Type": "application/xml" }), 415],
    "no kind of body": [post({ "Content-Type": "" }), 415],
    "broken json": [post({ "Content-Type": "application/json" }, "{"), 400],
    "broken arguments": [post({ "Content-Type": "text/plain;charset=UTF-8", ...action }, "[{"), 400],
    "unknown action": [post({ "Content-Type": "text/plain;charset=UTF-8", ...action }, "[]"), 409],
    "body without length": [
      {
        method: "POST",
        path,
        body,
        headers: { Origin: walk.app.url, "Content-Type": type, "Transfer-Encoding": "chunked" },
      },
      411,
    ],
  };
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
    hostile[method] = [{ ...post({ "Content-Type": type }), method }, 405];
  }
  const before = await walk.snapshot();

  for (const [what, [sent, status]] of Object.entries(hostile)) {
    expect((await walk.send({ ...sent, as: "coordinator" })).status, what).toBe(status);
  }
  expect(await walk.snapshot()).toEqual(before);
});

test("answers what no browser sends with a 4xx or not at all", async ({ walk }) => {
  const host = new URL(walk.app.url).host;
  const cookie = `Cookie: pacta.session=${walk.cookieOf("coordinator")}`;
  const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${cookie}\r\n${more}\r\n`;
  const hostile: Record<string, string> = {
    "image optimiser": get("/_next/image?url=%2Ficon.svg&w=64&q=75"),
    "image optimiser abroad": get("/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75"),
    "log of next-auth": get("/api/auth/_log"),
    "path traversal": get("/../../etc/passwd"),
    "path traversal in built files": get("/_next/static/../../../package.json"),
    "coded path traversal": get("/_next/static/%2e%2e%2f%2e%2e%2fpackage.json"),
    "half a percent": get("/%"),
    "percent of no letter": get("/commitments/%E0%A4%A"),
    "lone surrogate": get("/commitments/%ED%A0%80"),
    "nul in the path": get("/commitments/%00"),
    "huge header": get("/", `X-Huge: ${"a".repeat(40_000)}\r\n`),
    "two hosts": get("/", "Host: evil.example\r\n"),
    "no host": "GET / HTTP/1.1\r\n\r\n",
    "another host": "GET /sign-in HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "address of another": "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    connect: `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
    "two lengths": `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    "length and chunks": `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    "no HTTP": "HELO pacta\r\n\r\n",
    upgrade: get(
      "/",
      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAA\r\nSec-WebSocket-Version: 13\r\n",
    ),
  };

  for (const [what, text] of Object.entries(hostile)) {
    const { status } = await sendRaw(walk.app.url, text);
    const isRefused = status === 0 || (status >= 400 && status < 500) || (what === "upgrade" && status < 400);
    expect(isRefused, `${what}: ${status}`).toBe(true);
  }
  expect((await walk.send({ path: "/register", as: "coordinator" })).status, "and goes on working").toBe(200);
});

test("refuses forms that a page of another port sends in a signed-in browser", async ({ walk, page, signedInAs }) => {
  await signedInAs("coordinator");
  const { path } = await aNote(walk);
  const before = await walk.snapshot();
  const site = await openCrossSitePage(`${walk.app.url}${path}`);

  for (const way of ["form", "sandboxed", "fetch"] as const) {
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await page.goto(`${site.url}/${way}`);
    // A frame shows no refusal to its page: then there is no answer to look at.
    expect((await (await sent).response())?.status() ?? 403, way).toBe(403);
  }

  await site.close();
  expect(await walk.snapshot()).toEqual(before);
});
