import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/server/run-node";

const APP = path.join(root, "app");

const files = readdirSync(APP, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

/** The address of a page or route handler, its dynamic parts in brackets as in the tree: "/commitments/[reference]". */
function addressOf(file: string): string {
  const parts = path.dirname(path.relative("app", file)).split(path.sep);
  return `/${parts.filter((part) => part !== "." && !/^\(.*\)$/.test(part)).join("/")}`;
}

/** Every page of the tree. */
export const pageRoutes = files.filter((file) => path.basename(file) === "page.tsx").map(addressOf);

/** Every "METHOD /address" that a route handler exports. */
export const handlerRoutes = files
  .filter((file) => path.basename(file) === "route.ts")
  .flatMap((file) => {
    const exported = readFileSync(path.join(root, file), "utf8").matchAll(
      /export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b|export \{[^}]*\bas (GET|POST)\b/g,
    );
    return [...exported].map((match) => `${match[1] ?? match[2]} ${addressOf(file)}`);
  });

/** Every server action: "file#function" of each function that a "use server" file exports. */
export const serverActions = files
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const source = readFileSync(path.join(root, file), "utf8");
    if (!/^\s*["']use server["']/m.test(source)) return [];
    return [...source.matchAll(/export async function (\w+)/g)].map((match) => `${file}#${match[1]}`);
  });

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** The actions that the build really answers to, by the same names: an inline one would be here and not in the files. */
export const builtActions = new Map(
  Object.entries<Reference>(
    JSON.parse(readFileSync(path.join(root, ".next/server/server-reference-manifest.json"), "utf8")).node,
  ).map(([id, { filename, exportedName, workers }]) => [
    `${filename}#${exportedName}`,
    { id, pages: Object.keys(workers) },
  ]),
);
