import { z } from "zod";
import { parseInSandbox, parseJson } from "./parse-in-sandbox";
import { type ReadTable, tableLimits, tableRefusals } from "./table";
import { encodings } from "./text";
import { unreadFormatByName } from "./unread-formats";

/** What the parser process prints first, on a line of its own; the table follows as JSON. */
const answerHead = z.union([
  z.strictObject({ ok: z.literal(false), refusal: z.enum(tableRefusals) }),
  z.strictObject({ ok: z.literal(true), encoding: z.enum(encodings).optional() }),
]);

const answerBody = z.strictObject({
  headers: z.array(z.string()).min(1).max(tableLimits.columns),
  rows: z.array(z.array(z.string())).min(1).max(tableLimits.rows),
  firstRow: z.number().int().min(1),
});

const MOST = { fileBytes: tableLimits.fileBytes, printedBytes: 64 * 1024 * 1024 };

/**
 * The table of a file that a stranger made, of a format that the table of formats has for tables; opened as by `readText`.
 * Refused, each with its reason: what is no such file or is not what its name says; what has more rows, columns or
 * bytes than an import takes; what is encrypted, damaged or empty. Nothing is kept of a refused file.
 */
export async function readTable(bytes: Uint8Array, { fileName }: { fileName: string }): Promise<ReadTable> {
  const unread = unreadFormatByName(fileName, "table");
  if (unread) return { ok: false, refusal: unread.refusal };
  const answer = await parseInSandbox(bytes, fileName, "table", MOST);
  if (!answer.ok) return answer;
  const head = answerHead.safeParse(answer.head);
  if (head.data?.ok === false) return head.data;
  const body = answerBody.safeParse(parseJson(answer.body));
  // What is no answer is not believed.
  if (!head.success || !body.success) return { ok: false, refusal: "damaged" };
  return { ...head.data, ...body.data };
}
