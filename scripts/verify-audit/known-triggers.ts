import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const folder = path.join(process.cwd(), "prisma/sql");

/** The triggers that this version's database has, as "schema.table name"; read from the statements that make them. */
export async function knownTriggers(): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql"));
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")));
  return texts.flatMap((text) =>
    [...text.matchAll(/^CREATE (?:CONSTRAINT )?TRIGGER (\w+)\s[^;]*?\sON ((?:\w+\.)?\w+)/gm)].map(
      ([, name = "", table = ""]) => `${table.includes(".") ? table : `public.${table}`} ${name}`,
    ),
  );
}
