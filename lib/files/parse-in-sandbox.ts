import { isBadName } from "./file-name";
import { type FormatFor, formatByName, type Purpose } from "./formats";
import { readableCode } from "./sandbox/readable-code";
import { runInTurn } from "./sandbox/run-in-turn";

/** What a parser process printed: a line of JSON, then the rest. Nothing of it is checked yet. */
type Printed<For extends Purpose> = { ok: true; format: FormatFor<For>; head: unknown; body: Buffer };

type NotOpened = {
  ok: false;
  refusal: "empty" | "too-large" | "bad-name" | "unknown-kind" | "busy" | "took-too-long";
};

/**
 * Hands a file to the parser process of the format that its name claims. Refused: what need not be opened to be refused, and what
 * the process had to be ended over. Throws when it can't work at all.
 */
export async function parseInSandbox<For extends Purpose>(
  bytes: Uint8Array,
  fileName: string,
  purpose: For,
  most: { fileBytes: number; printedBytes: number },
): Promise<Printed<For> | NotOpened> {
  if (bytes.byteLength === 0) return { ok: false, refusal: "empty" };
  if (bytes.byteLength > most.fileBytes) return { ok: false, refusal: "too-large" };
  if (isBadName(fileName)) return { ok: false, refusal: "bad-name" };
  const format = formatByName(fileName, purpose);
  if (!format) return { ok: false, refusal: "unknown-kind" };
  const program = {
    entry: "lib/files/sandbox/parser-process.ts",
    argument: format.id,
    readable: readableCode(format),
    printedBytes: most.printedBytes,
  };
  const printed = await runInTurn(bytes, program);
  if (printed === "busy") return { ok: false, refusal: "busy" };
  if (printed === "ended") return { ok: false, refusal: "took-too-long" };
  const headEnd = Math.max(printed.indexOf("\n"), 0);
  return { ok: true, format, head: parseJson(printed.subarray(0, headEnd)), body: printed.subarray(headEnd + 1) };
}

/** Undefined for what is no JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
