import { z } from "zod";
import { runSandboxed } from "./sandbox/run-sandboxed";
import { encodings, limits, type MediaType, mediaTypes, type ReadText, textRefusals, textWarnings } from "./text";

/** What the reader's process prints first, on a line of its own; the text follows. */
const answerHead = z.union([
  z.strictObject({ ok: z.literal(false), refusal: z.enum(textRefusals) }),
  z.strictObject({
    ok: z.literal(true),
    mediaType: z.enum(mediaTypes),
    encoding: z.enum(encodings).optional(),
    pages: z.number().int().positive().optional(),
    warnings: z.array(z.enum(textWarnings)),
  }),
]);

/**
 * Reads a file in a process of its own and answers what that says of it. A process that dies of a file was out of memory, and
 * one that does not end is ended: both are refusals. Throws when the process can't work at all.
 */
export async function runReader(bytes: Uint8Array, named: MediaType): Promise<ReadText> {
  const printed = await runSandboxed(bytes, {
    entry: "lib/files/sandbox/text-parser-process.ts",
    argument: named,
    outputLimitBytes: limits.textBytes + 4096,
  });
  return printed === "ended" ? { ok: false, refusal: "took-too-long" } : parseAnswer(printed);
}

function parseAnswer(printed: Buffer): ReadText {
  const headEnd = printed.indexOf("\n");
  const head = answerHead.safeParse(parseJson(printed.subarray(0, Math.max(headEnd, 0)).toString()));
  // Words of its own instead of an answer: a file got the better of the process, which is then not believed.
  if (!head.success) return { ok: false, refusal: "damaged" };
  return head.data.ok ? { ...head.data, text: printed.subarray(headEnd + 1).toString() } : head.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
