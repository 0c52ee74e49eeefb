import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { sendWholePages } from "@/server/web/whole-pages";

const PIECES = Array.from({ length: 100 }, (_, place) => `<p>Пункт ${place}</p>`.repeat(20));
const HUGE = 6 * 1024 * 1024;

// Writes in pieces as the framework does, the headers sent before the first.
const server = http.createServer((request, response) => {
  sendWholePages(request, response);
  response.setHeader("Content-Type", request.url === "/file" ? "text/csv" : "text/html; charset=utf-8");
  response.flushHeaders();
  if (request.url === "/short") response.write("<p>Коротко</p>");
  else if (request.url === "/huge") for (let sent = 0; sent < HUGE; sent += 65_536) response.write("x".repeat(65_536));
  else for (const piece of PIECES) response.write(Buffer.from(piece));
  response.end();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => server.close());

async function ask(path: string, encodings = "", method = "GET") {
  const { port } = server.address() as AddressInfo;
  const asked = http.request({ port, host: "127.0.0.1", path, method, headers: { "accept-encoding": encodings } });
  asked.end();
  const [answer] = (await once(asked, "response")) as [http.IncomingMessage];
  const body = Buffer.concat(await answer.toArray());
  return { body, headers: answer.headers };
}

it("sends a page in one piece whose length is known", async () => {
  const { body, headers } = await ask("/page");

  expect(body.toString()).toBe(PIECES.join(""));
  expect(headers["content-length"]).toBe(String(body.length));
  expect(headers["transfer-encoding"]).toBeUndefined();
  expect(headers["content-encoding"]).toBeUndefined();
});

it("compresses it as its reader can read it, and says on what that depends", async () => {
  const brotli = await ask("/page", "gzip, deflate, br");
  const gzip = await ask("/page", "gzip");

  expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(PIECES.join(""));
  expect(gzip.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  expect(gunzipSync(gzip.body).toString()).toBe(PIECES.join(""));
});

it("leaves what is short as it is", async () => {
  const { body, headers } = await ask("/short", "br");

  expect([body.toString(), headers["content-encoding"]]).toEqual(["<p>Коротко</p>", undefined]);
});

it("sends a file, and what is longer than any page, as it comes", async () => {
  const file = await ask("/file", "br");
  const huge = await ask("/huge", "br");

  expect(file.headers["transfer-encoding"]).toBe("chunked");
  expect(file.body.toString()).toBe(PIECES.join(""));
  expect(huge.headers["transfer-encoding"]).toBe("chunked");
  expect(huge.body.length).toBe(HUGE);
});

it("answers a question for the head alone with no body", async () => {
  expect((await ask("/page", "br", "HEAD")).body.length).toBe(0);
});
