import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { restrictions } from "@/lib/releases/reading/run-reader";
import { limits } from "@/lib/releases/reading/source";
import { takingTurns } from "@/lib/releases/reading/turns";
import { type ReadTable, type TableKind, tableLimits, tableRefusals } from "./table";

const answer = z.union([
  z.strictObject({ ok: z.literal(false), refusal: z.enum(tableRefusals) }),
  z.strictObject({
    ok: z.literal(true),
    headers: z.array(z.string()).min(1).max(tableLimits.columns),
    rows: z.array(z.array(z.string())).min(1).max(tableLimits.rows),
    encoding: z.string().optional(),
  }),
]);

const OUTPUT_LIMIT_BYTES = 64 * 1024 * 1024;
const LONGEST_NAME = 255;

const inTurn = takingTurns(limits.atOnce, limits.waiting);

/**
 * The table of a .csv or .xlsx file that a stranger made, opened in a process of its own that may read nothing but its own code.
 * Refused, each with its reason: what is no such file or is not what its name says; what has more rows, columns or
 * bytes than an import takes; what is encrypted, damaged or empty. Nothing is kept of a refused file.
 */
export async function readTable(bytes: Uint8Array, { fileName }: { fileName: string }): Promise<ReadTable> {
  if (bytes.byteLength === 0) return { ok: false, refusal: "empty" };
  if (bytes.byteLength > tableLimits.fileBytes) return { ok: false, refusal: "too-large" };
  if (fileName === "" || fileName.length > LONGEST_NAME || /[/\\\p{Cc}\p{Bidi_Control}]/u.test(fileName)) {
    return { ok: false, refusal: "bad-name" };
  }
  const kind = kindByName(fileName);
  if (!kind) return { ok: false, refusal: "unknown-kind" };
  const read = await inTurn(() => runReader(bytes, kind));
  return read === "busy" ? { ok: false, refusal: "busy" } : read;
}

function kindByName(fileName: string): TableKind | null {
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (extension === "xlsx") return "xlsx";
  return ["csv", "tsv", "txt"].includes(extension) ? "csv" : null;
}

/** A process that does not end, or takes too much, is ended: a refusal. Throws when it can't work at all. */
function runReader(bytes: Uint8Array, kind: TableKind): Promise<ReadTable> {
  return new Promise((resolve, reject) => {
    const own = inProject("lib/import/reading");
    const child = spawn(
      process.execPath,
      [...restrictions(), `--allow-fs-read=${own}`, path.join(own, "child/entry.ts"), kind],
      {
        // No settings: they hold the secret and the database's address. Windows starts no program without its own folder.
        env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
        stdio: ["pipe", "pipe", "ignore"],
      },
    );
    const timer = setTimeout(() => child.kill("SIGKILL"), limits.timeMs);
    const printed: Buffer[] = [];
    let printedBytes = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      printedBytes += chunk.length;
      if (printedBytes <= OUTPUT_LIMIT_BYTES) printed.push(chunk);
      else child.kill("SIGKILL");
    });
    // A refusal may be said before all of the file was taken.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal) resolve({ ok: false, refusal: "took-too-long" });
      else if (code === 0) resolve(parseAnswer(Buffer.concat(printed).toString()));
      else reject(new Error(`The process that reads tables ended with ${code}.`));
    });
    child.stdin.end(bytes);
  });
}

function parseAnswer(printed: string): ReadTable {
  try {
    const { encoding, ...read } = answer.parse(JSON.parse(printed)) as Extract<ReadTable, { ok: true }>;
    return encoding === undefined ? read : { ...read, encoding };
  } catch {
    return { ok: false, refusal: "damaged" };
  }
}

/** By its real place, which is how Node asks for it; from the folder every program of Pacta is started in. */
function inProject(file: string): string {
  return realpathSync(path.join(/* turbopackIgnore: true */ process.cwd(), file));
}
