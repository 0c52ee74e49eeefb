import { expect, it } from "vitest";
import { read, trackedFiles } from "./tracked-files";

const isText = /\.(ts|tsx|js|mjs|json|md|css|sql|prisma|yaml|yml|txt|toml|svg|example)$|(^|\/)(Dockerfile|run|\.\w+)$/;
const texts = trackedFiles.filter((file) => isText.test(file) && file !== "package-lock.json");

// Said in two halves, so that this file passes as well.
const places: [string, RegExp][] = [
  ["a folder of one machine", new RegExp("(^|[^\\w.:/])/(work|home|root)" + "/", "m")],
  ["a folder outside the repository", new RegExp("\\.\\./" + "shared")],
  ["a package registry's host", new RegExp("registry\\." + "(npmjs|yarnpkg|npmmirror)|deb\\." + "debian\\.org")],
];

it("is not an empty selection", () => {
  expect(texts.length).toBeGreaterThan(200);
});

it.each(places)("names nowhere %s", (_name, pattern) => {
  expect(texts.filter((file) => pattern.test(read(file)))).toEqual([]);
});

it("says in the lock file no address of a package: whoever installs has a registry of their own", () => {
  expect(read("package-lock.json")).not.toContain('"resolved"');
});

it("keeps no secret, database, backup or build", () => {
  const kept = /(^|\/)(\.env|\.pacta|\.next|backups|node_modules|generated)(\/|$)|\.(dump|tar\.gz|sha256|pem|key)$/;

  expect(trackedFiles.filter((file) => kept.test(file))).toEqual([]);
});

it("has the languages, the schema and the application where a newcomer looks for them", () => {
  const top = ["next.config.js", "package.json", "tsconfig.json", "README.md"];
  const folders = ["app/", "components/", "lib/", "prisma/", "tests/"];

  expect(top.filter((file) => !trackedFiles.includes(file))).toEqual([]);
  expect(folders.filter((folder) => !trackedFiles.some((file) => file.startsWith(folder)))).toEqual([]);
});
