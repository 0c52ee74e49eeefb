import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
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

async function ask(file: string, encodings = "") {
  const { port } = server.address() as AddressInfo;
  const options = { port, host: "127.0.0.1", path: `/_next/static/${file}`, headers: { "accept-encoding": encodings } };
  const [response] = (await once(http.get(options), "response")) as [http.IncomingMessage];
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

it.each(["no.js", "../secret.js", "%2e%2e/secret.js", "chunks/../../secret.js", "", "chunks"])(
  "are looked up, never reached by a path: %s",
  async (file) => {
    const { status, headers } = await ask(file);

    expect([status, headers["cache-control"]]).toEqual([404, "private, no-store"]);
  },
);
