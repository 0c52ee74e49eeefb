import { kindByName } from "./file-name";
import { runReader } from "./run-text-parser";
import { concurrencyLimit } from "./sandbox/concurrency-limit";
import { limits, type ReadText } from "./text";

const inTurn = concurrencyLimit(limits.atOnce, limits.waiting);

/**
 * The text of a .txt, .docx, .pdf or .html file that a stranger made. The file is opened in a process of its own, which has
 * neither this one's memory nor its settings, and is ended when it takes too long.
 * Refused, each with its reason: what is no such file by its content or is not what its name says; what is larger, longer or
 * deeper than a release can be; what is encrypted, damaged or has no text. Nothing is kept of a refused file.
 */
export async function readText(bytes: Uint8Array, { fileName }: { fileName: string }): Promise<ReadText> {
  if (bytes.byteLength === 0) return { ok: false, refusal: "empty" };
  if (bytes.byteLength > limits.fileBytes) return { ok: false, refusal: "too-large" };
  const named = kindByName(fileName);
  if (named === "bad-name") return { ok: false, refusal: "bad-name" };
  if (named === null) return { ok: false, refusal: "unknown-kind" };
  const answer = await inTurn(() => runReader(bytes, named));
  return answer === "busy" ? { ok: false, refusal: "busy" } : answer;
}
