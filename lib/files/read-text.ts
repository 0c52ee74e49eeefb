import { z } from "zod";
import { parseInSandbox } from "./parse-in-sandbox";
import { encodings, type ReadText, textLimits, textRefusals, textWarnings } from "./text";
import { unreadFormatByName } from "./unread-formats";

/** What the parser process prints first, on a line of its own; the text follows. */
const answerHead = z.union([
  z.strictObject({ ok: z.literal(false), refusal: z.enum(textRefusals) }),
  z.strictObject({
    ok: z.literal(true),
    encoding: z.enum(encodings).optional(),
    pages: z.number().int().positive().optional(),
    warnings: z.array(z.enum(textWarnings)),
  }),
]);

const MOST = { fileBytes: textLimits.fileBytes, printedBytes: textLimits.textBytes + 4096 };

/**
 * The text of a file that a stranger made, of a format that the table has for texts. The file is opened in a process of its own,
 * which has neither this one's memory nor its settings, and is ended when it takes too long.
 * Refused, each with its reason: what is no such file by its content or is not what its name says; what is larger, longer or
 * deeper than a release can be; what is encrypted, damaged or has no text. Nothing is kept of a refused file.
 */
export async function readText(bytes: Uint8Array, { fileName }: { fileName: string }): Promise<ReadText> {
  const unread = unreadFormatByName(fileName, "text");
  if (unread) return { ok: false, refusal: unread.refusal };
  const answer = await parseInSandbox(bytes, fileName, "text", MOST);
  if (!answer.ok) return answer;
  const head = answerHead.safeParse(answer.head);
  // Words of its own instead of an answer: a file got the better of the process, which is then not believed.
  if (!head.success) return { ok: false, refusal: "damaged" };
  return head.data.ok ? { ...head.data, format: answer.format.id, text: answer.body.toString() } : head.data;
}
