import { randomUUID } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { get, openHeldDoor, post, sessionCookieOf } from "@/tests/support/web/held-door";

let door: Awaited<ReturnType<typeof openHeldDoor>>;
afterEach(async () => {
  vi.restoreAllMocks();
  await door.close();
});

const REQUIRED = [
  "X-Content-Type-Options: nosniff",
  "X-Frame-Options: DENY",
  "Content-Security-Policy: default-src 'none'",
];
const statusOf = (text: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 5 });

it("lets somebody else in before the rest of what one connection has asked for", async () => {
  door = await openHeldDoor();
  const cookie = await sessionCookieOf();
  const flood = door.send(Array.from({ length: 230 }, (_, index) => get(`/flood/${index}`, { cookie })).join(""));
  await until(() => expect(door.asked.length).toBe(4));
  const far = door.send(get("/far", { from: "10.0.0.2" }));
  const neighbour = door.send(get("/neighbour"));
  await until(() => expect(door.paths()).toEqual(expect.arrayContaining(["/far", "/neighbour"])));

  expect(
    door.paths().filter((path) => path.startsWith("/flood")),
    "four at a time of one person",
  ).toHaveLength(4);
  for (const { path, answer } of door.asked) if (!path.startsWith("/flood")) answer();
  await until(() => expect([statusOf(far.text), statusOf(neighbour.text)]).toEqual([200, 200]));

  // Sixteen of them are worked on; the rest are told that it is too much, and the connection ends.
  for (let turn = 0; turn < 18; turn += 1) {
    await until(() => expect(door.asked.length).toBeGreaterThan(turn));
    door.asked[turn]?.answer();
  }
  await until(() => expect(flood.isClosed).toBe(true));
  expect(door.asked).toHaveLength(18);
  expect(flood.text).toContain("HTTP/1.1 429 Too Many Requests");
});

it("takes turns between people of one address", async () => {
  door = await openHeldDoor();
  const cookie = await sessionCookieOf();
  const flooding = Array.from({ length: 8 }, (_, index) => door.send(get(`/flood/${index}`, { cookie })));
  await until(() => expect(door.asked.length).toBe(4));
  const cookies = await Promise.all([1, 2, 3, 4].map(() => sessionCookieOf()));
  const others = cookies.map((own, index) => door.send(get(`/${index}`, { cookie: own })));
  await until(() => expect(door.arrived()).toBe(12));
  await until(() => expect(door.asked.length).toBe(6));

  for (let turn = 0; turn < 12; turn += 1) {
    await until(() => expect(door.asked.length).toBeGreaterThan(turn));
    door.asked[turn]?.answer();
  }
  await until(() => expect(door.asked.length).toBe(12));
  const order = door.paths().map((path) => (path.startsWith("/flood") ? "flood" : "other"));
  expect(
    order.slice(0, 9).filter((who) => who === "other"),
    "nobody waits for all of the flood",
  ).toHaveLength(4);
  expect(flooding.length + others.length).toBe(12);
});

it("takes whoever has no session that opens for one person of their address, under however many names", async () => {
  door = await openHeldDoor();
  for (let index = 0; index < 160; index += 1) {
    door.send(get(`/made-up/${index}`, { cookie: `pacta.session=x${index}` }));
  }
  await until(() => expect(door.arrived()).toBe(160));
  const colleagues = await Promise.all([1, 2, 3].map(() => sessionCookieOf()));
  for (const [index, cookie] of colleagues.entries()) door.send(get(`/colleague/${index}`, { cookie }));

  await until(() => expect(door.paths().filter((path) => path.startsWith("/colleague"))).toHaveLength(3));
  expect(door.paths().filter((path) => path.startsWith("/made-up"))).toHaveLength(2);
});

it("takes all sessions of a person for that person, and lets colleagues behind the same address in", async () => {
  door = await openHeldDoor();
  const person = randomUUID();
  for (let index = 0; index < 100; index += 1) {
    const cookie = await sessionCookieOf(person);
    for (const turn of [1, 2, 3]) door.send(get(`/flood/${index}/${turn}`, { cookie }));
  }
  await until(() => expect(door.arrived()).toBe(300));
  const colleagues = [1, 2].map(async (index) =>
    door.send(get(`/colleague/${index}`, { cookie: await sessionCookieOf() })),
  );
  await Promise.all(colleagues);

  await until(() => expect(door.paths().filter((path) => path.startsWith("/colleague"))).toHaveLength(2));
  expect(door.paths().filter((path) => path.startsWith("/flood"))).toHaveLength(4);
});

it("does not read an upload of more fields than its form has", async () => {
  door = await openHeldDoor();
  const cookie = await sessionCookieOf();
  const [few, many] = [10, 50].map((fields) => {
    const body = `${"--b\r\nContent-Disposition: form-data; name=x\r\n\r\n\r\n".repeat(fields)}--b--\r\n`;
    const head = post("/settings/import/file", body.length, body, { more: `Cookie: ${cookie}\r\n` });
    return door.send(head.replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=b"));
  });
  await until(() => expect(statusOf(many?.text ?? "")).toBe(400));
  await until(() => expect(door.paths()).toEqual(["/settings/import/file"]));
  door.asked[0]?.answer();
  await until(() => expect(statusOf(few?.text ?? "")).toBe(200));
});

it("reads a body when it is its sender's turn", async () => {
  door = await openHeldDoor();
  for (const path of ["/a", "/b"]) door.send(get(path));
  await until(() => expect(door.asked.length).toBe(2));
  const garbage = post("/c", 3, "a=b").replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=b");
  const waiting = door.send(garbage);
  await until(() => expect(door.arrived()).toBe(3));
  door.send(get("/far", { from: "10.0.0.2" }));
  await until(() => expect(door.paths()).toContain("/far"));
  expect(waiting.text).toBe("");

  door.asked[0]?.answer();
  await until(() => expect(statusOf(waiting.text)).toBe(400));
});

it("answers 500, or closes the connection, where an answer is broken off by an error", async () => {
  vi.spyOn(log, "error").mockImplementation(() => undefined);
  const answerBuiltFile = () => {
    throw new Error("a file that throws");
  };
  door = await openHeldDoor({ answerBuiltFile });
  const [file, page, begun] = ["/_next/static/a.js", "/throws", "/breaks-off"].map((path) => door.send(get(path)));
  await until(() => expect([file, page, begun].map((one) => one?.isClosed)).toEqual([true, true, true]));
  expect([file, page].map((one) => statusOf(one?.text ?? ""))).toEqual([500, 500]);
  expect(begun?.text, "nobody takes it for whole").not.toMatch(/0\r\n\r\n$/);
});

it.each([
  ["an answer that nobody reads", "/large"],
  ["a request that is not answered", "/held"],
])("has %s make place where its address has as many connections as it may", async (_, path) => {
  const connections = { most: 100, mostPerAddress: 2, stalledMs: 1, longMs: 1 };
  door = await openHeldDoor({ server: { connections }, trustedProxies: [] });
  const hogs = [1, 2].map(() => door.send(get(path)));
  for (const { socket } of hogs) socket.pause();
  await until(() => expect(door.arrived()).toBe(2));

  while (!door.paths().includes("/new")) {
    const newcomer = door.send(get("/new"));
    await until(() => expect(newcomer.isClosed || door.paths().includes("/new")).toBe(true));
  }
  for (const { socket } of hogs) socket.resume();
  await until(() => expect(hogs.map(({ isClosed }) => isClosed)).toContain(true));
});

it("ends a connection on which nothing moves", async () => {
  door = await openHeldDoor({ server: { motionlessMs: 50 } });
  const held = door.send(get("/held"));
  await until(() => expect(held.isClosed).toBe(true));
});

it("gives no place to bodies that have not arrived", async () => {
  door = await openHeldDoor();
  const slow = Array.from({ length: 12 }, () => door.send(post("/sign-in", 1000, "a=")));
  const quick = door.send(post("/quick", 3, "a=b"));
  await until(() => expect(door.asked).toEqual([expect.objectContaining({ path: "/quick", body: "a=b" })]));

  for (const { socket } of slow) socket.write("x".repeat(998));
  await until(() => expect(door.asked.length).toBe(2));
  expect(quick.isClosed).toBe(false);
  expect(door.asked[1]?.body).toBe(`a=${"x".repeat(998)}`);
});

it("ends bodies that come too slowly", async () => {
  door = await openHeldDoor({ receiving: { windowMs: 50, leastBytes: 10 } });
  const slow = door.send(post("/sign-in", 1000, "a="));
  await until(() => expect(slow.isClosed).toBe(true));
  expect(statusOf(slow.text)).toBe(408);
  for (const header of REQUIRED) expect(slow.text).toContain(header);
  expect(door.asked).toEqual([]);
});

it("holds no more of bodies than it may: of what is on its way the most of one person makes place", async () => {
  door = await openHeldDoor({ receiving: { heldBytesPerAddress: 5000 } });
  const [hog, colleague] = [await sessionCookieOf(), await sessionCookieOf()];
  const more = (cookie: string) => ({ more: `Cookie: ${cookie}\r\n` });
  const held = door.send(post("/held", 2401, "x".repeat(2400), more(hog)));
  const large = door.send(post("/large", 2501, "x".repeat(2500), more(hog)));
  await until(() => expect([held, large].map(({ socket }) => socket.bytesWritten > 2400)).toEqual([true, true]));
  door.send(post("/form", 1000, "x".repeat(1000), more(colleague)));
  door.send(post("/far", 4000, "x".repeat(4000), { from: "10.0.0.2" }));

  await until(() => expect(door.paths().toSorted()).toEqual(["/far", "/form"]));
  await until(() => expect(statusOf(large.text)).toBe(429));
  expect(statusOf(held.text)).toBe(0);
  held.socket.write("x");
  await until(() => expect(door.paths()).toContain("/held"));
});

it("holds no more of bodies than it may of all addresses", async () => {
  door = await openHeldDoor({ receiving: { heldBytes: 5000 } });
  const held = door.send(post("/held", 4901, "x".repeat(4900)));
  await until(() => expect(held.socket.bytesWritten).toBeGreaterThan(4900));
  door.send(post("/form", 1000, "x".repeat(1000), { from: "10.0.0.2" }));
  await until(() => expect(door.paths()).toEqual(["/form"]));
  await until(() => expect(statusOf(held.text)).toBe(503));
  const whole = door.send(post("/whole", 6000, "x".repeat(6000), { from: "10.0.0.3" }));
  await until(() => expect(statusOf(whole.text)).toBe(503));
});

it("reads no upload whose file has a name without end", async () => {
  door = await openHeldDoor();
  const cookie = await sessionCookieOf();
  const [short, long] = [100, 10_000].map((letters) => {
    const head = `Content-Disposition: form-data; name="file"; filename="${"a".repeat(letters)}"`;
    const body = `--b\r\n${head}\r\n\r\nx\r\n--b--\r\n`;
    const asked = post("/settings/import/file", body.length, body, { more: `Cookie: ${cookie}\r\n` });
    return door.send(asked.replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=b"));
  });
  await until(() => expect(statusOf(long?.text ?? "")).toBe(400));
  await until(() => expect(door.paths()).toEqual(["/settings/import/file"]));
  expect(statusOf(short?.text ?? "")).toBe(0);
});

it("gives back what it held for answers that nobody waits for any more", async () => {
  door = await openHeldDoor({ receiving: { heldBytesPerAddress: 5000 } });
  const gone = door.send(get("/first") + post("/second", 4000, "x".repeat(4000)));
  await until(() => expect(door.paths()).toEqual(["/first", "/second"]));
  gone.socket.destroy();

  while (!door.paths().includes("/next")) {
    const next = door.send(post("/next", 4000, "x".repeat(4000)));
    await until(() => expect(next.isClosed || door.paths().includes("/next")).toBe(true));
  }
});

it("refuses arguments that are nested without end", async () => {
  door = await openHeldDoor();
  const nested = "[".repeat(3000) + "]".repeat(3000);
  const called = post("/", nested.length, nested, { more: `Next-Action: ${"40".padEnd(42, "a")}\r\n` });
  const refused = door.send(called.replace("application/x-www-form-urlencoded", "text/plain"));
  await until(() => expect(statusOf(refused.text)).toBe(400));
});

it.each([
  ["a form of ours", "/settings", "http://localhost:3000", true],
  ["no form of another site", "/settings", "http://evil.example", false],
  ["no password", "/password", "http://localhost:3000", false],
])("gives %s back when it is busy", async (_, path, origin, isKept) => {
  door = await openHeldDoor();
  const cookie = await sessionCookieOf();
  for (let index = 0; index < 52; index += 1) door.send(get(`/${index}`, { cookie }));
  const form = '--b\r\nContent-Disposition: form-data; name="next"\r\n\r\nwhat was typed\r\n--b--\r\n';
  const more = `Accept: text/html\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\n`;
  const posted = post(path, form.length, form, { more });
  await until(() => expect(door.asked.length).toBe(4));

  const refused = door.send(posted.replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=b"));

  await until(() => expect(refused.text).toContain("</html>"));
  expect(statusOf(refused.text)).toBe(429);
  expect(refused.text.includes("what was typed")).toBe(isKept);
});

it.each([
  ["an upgrade", `${get("/").trimEnd()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, 400],
  ["an expectation that is none", post("/", 3, "a=b", { more: "Expect: the-unexpected\r\n" }), 417],
  ["no HTTP", "HELO\r\n\r\n", 400],
  ["too many headers", `GET / HTTP/1.1\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, 431],
  ["a body that is too long", post("/sign-in", 300_000), 413],
  ["a body of no length", `POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 411],
  ["a question with a body", `GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na`, 400],
  ["a step up", get("/_next/static/../../sign-in"), 400],
  ["a step up in disguise", get("/_next/static/%2e%2e/%2E./sign-in"), 400],
  ["a separator in disguise", get("/_next/static%2f..%2fsign-in"), 400],
  ["another separator", get("/_next/static/..%5csign-in"), 400],
  ["an empty step", get("//evil.example/"), 400],
  ["number zero in the path", get("/commitments/%00"), 400],
  ["a router nobody can read", get("/api/x", { cookie: "a=b\r\nRSC: 1\r\nNext-Router-State-Tree: x" }), 400],
  ["a router nobody can read, with a form", post("/500", 3, "a=b", { more: "Next-Router-State-Tree: x\r\n" }), 400],
  ["an action that is none", post("/", 3, "a=b", { more: "Next-Action: x\r\n" }), 400],
])("refuses %s with all headers", async (_, bytes, status) => {
  door = await openHeldDoor();
  const refused = door.send(bytes);
  await until(() => expect(refused.isClosed).toBe(true));
  expect(statusOf(refused.text), refused.text).toBe(status);
  for (const header of REQUIRED) expect(refused.text).toContain(header);
  expect(refused.text).toMatch(/X-Request-Id: [0-9a-f-]{36}/);
  expect(door.asked).toEqual([]);
});

it("leaves out parameters that nobody can read, and nothing else", async () => {
  door = await openHeldDoor();
  door.send(get("/a?q=a%00b&__proto__=1&constructor&lead=%D0%B0+b&%00=1&q=&as=table"));
  door.send(get("/b?q=%2500&w=__proto__"));
  await until(() =>
    expect(door.paths().toSorted()).toEqual(["/a?lead=%D0%B0+b&q=&as=table", "/b?q=%2500&w=__proto__"]),
  );
});

it("asks for a body that waits to be asked for, and hands it on", async () => {
  door = await openHeldDoor();
  const waiting = door.send(post("/form", 3, "", { more: "Expect: 100-continue\r\n" }));
  await until(() => expect(waiting.text).toContain("HTTP/1.1 100 Continue"));
  waiting.socket.write("a=b");
  await until(() => expect(door.asked).toEqual([expect.objectContaining({ body: "a=b" })]));
});
