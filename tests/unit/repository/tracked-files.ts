import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../../..");

/** The files of the repository, by their paths from its top. */
export const trackedFiles = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "");

export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** The documents for people, in Markdown. */
export const documents = trackedFiles.filter((file) => file.endsWith(".md"));
