import { once } from "node:events";
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import { type AddressInfo, connect } from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { compressBuiltFiles } from "@/server/start/compress-built-files";
import { builtFiles } from "@/server/web/built-files";

const SCRIPT = "const words = 'уговор дороже денег';\n".repeat(100);

const around = await mkdtemp(path.join(os.tmpdir(), "pacta-built-"));
const folder = path.join(around, "static");
await mkdir(path.join(folder, "chunks"), { recursive: true });
await writeFile(path.join(folder, "chunks/app.js"), SCRIPT);
await writeFile(path.join(folder, "face.woff2"), Buffer.alloc(4096, 7));
// No socket takes it at once.
await writeFile(path.join(folder, "large.js"), Buffer.alloc(8 * 1024 * 1024, 7));
await writeFile(path.join(around, "secret.js"), "not built");
await compressBuiltFiles(folder);

const answer = builtFiles(folder);
const server = http.createServer(answer);
server.listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(async () => {
  server.close();
  await rm(around, { recursive: true });
});

async function ask(file: string, encodings = "", more: http.OutgoingHttpHeaders = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const headers = Object.assign({ "accept-encoding": encodings }, more);
  const options = { port, host: "127.0.0.1", path: `/_next/static/${file}`, headers, method };
  const [response] = (await once(http.request(options).end(), "response")) as [http.IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(await response.toArray()) };
}

it.each([
  ["", undefined, (body: Buffer) => body],
  ["gzip", "gzip", gunzipSync],
  ["gzip, br", "br", brotliDecompressSync],
] as const)("are sent as they were compressed, for a reader of «%s»", async (encodings, encoding, unpack) => {
  const { status, headers, body } = await ask("chunks/app.js", encodings);

  expect(status).toBe(200);
  expect(headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" });
  expect(headers["content-encoding"]).toBe(encoding);
  expect(unpack(body).toString()).toBe(SCRIPT);
});

it("are left alone where they are compressed already", async () => {
  const { headers, body } = await ask("face.woff2", "br");

  expect(headers["content-encoding"]).toBeUndefined();
  expect(body).toEqual(Buffer.alloc(4096, 7));
});

it.each([
  "bytes=0-3",
  "bytes=5-3",
  "bytes=0-99999999999999999999",
  "bytes=-5",
  "bytes=a-b",
  "bytes=1-2,4-5",
  "lines=1",
])("are sent whole to who asks for %s of one", async (range) => {
  const { status, headers, body } = await ask("chunks/app.js", "", { range, "if-range": '"any"' });

  expect([status, headers["content-length"]]).toEqual([200, String(body.length)]);
  expect(body.toString()).toBe(SCRIPT);
});

it.runIf(existsSync("/proc/self/fd"))("keep no file open for who breaks off", async () => {
  const { port } = server.address() as AddressInfo;
  const open = () => readdirSync("/proc/self/fd").flatMap((number) => linkOf(number)?.startsWith(folder) || []);
  for (let turn = 0; turn < 50; turn += 1) {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.write("GET /_next/static/large.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(4));
    await once(socket, "data");
    socket.resetAndDestroy();
    await once(socket, "close");
  }
  await ask("chunks/app.js");

  expect(open()).toEqual([]);
});

it("answer a question about one without it", async () => {
  const { status, headers, body } = await ask("chunks/app.js", "", {}, "HEAD");
  expect([status, headers["content-length"], headers["content-type"]]).toEqual([
    200,
    String(Buffer.byteLength(SCRIPT)),
    "text/javascript",
  ]);
  expect(body).toHaveLength(0);
});

function linkOf(number: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${number}`);
  } catch {
    return null;
  }
}

it.each(["no.js", "../secret.js", "%2e%2e/secret.js", "chunks/../../secret.js", "", "chunks"])(
  "are looked up, never reached by a path: %s",
  async (file) => {
    const { status, headers } = await ask(file);

    expect([status, headers["cache-control"]]).toEqual([404, "private, no-store"]);
  },
);
