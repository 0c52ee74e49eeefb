import { z } from "zod";
import { isBadName } from "./file-name";
import { concurrencyLimit } from "./sandbox/concurrency-limit";
import { runSandboxed } from "./sandbox/run-sandboxed";
import { type ReadTable, type TableKind, tableLimits, tableRefusals } from "./table";
import { limits } from "./text";

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

const inTurn = concurrencyLimit(limits.atOnce, limits.waiting);

/**
 * The table of a .csv or .xlsx file that a stranger made, opened in a process of its own that may read nothing but its own code.
 * Refused, each with its reason: what is no such file or is not what its name says; what has more rows, columns or
 * bytes than an import takes; what is encrypted, damaged or empty. Nothing is kept of a refused file.
 */
export async function readTable(bytes: Uint8Array, { fileName }: { fileName: string }): Promise<ReadTable> {
  if (bytes.byteLength === 0) return { ok: false, refusal: "empty" };
  if (bytes.byteLength > tableLimits.fileBytes) return { ok: false, refusal: "too-large" };
  if (isBadName(fileName)) return { ok: false, refusal: "bad-name" };
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
async function runReader(bytes: Uint8Array, kind: TableKind): Promise<ReadTable> {
  const printed = await runSandboxed(bytes, {
    entry: "lib/files/sandbox/table-parser-process.ts",
    argument: kind,
    outputLimitBytes: OUTPUT_LIMIT_BYTES,
  });
  return printed === "ended" ? { ok: false, refusal: "took-too-long" } : parseAnswer(printed.toString());
}

function parseAnswer(printed: string): ReadTable {
  try {
    const { encoding, ...read } = answer.parse(JSON.parse(printed)) as Extract<ReadTable, { ok: true }>;
    return encoding === undefined ? read : { ...read, encoding };
  } catch {
    return { ok: false, refusal: "damaged" };
  }
}
