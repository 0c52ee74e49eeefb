import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { listedFor } from "@/lib/files/formats";
import { type TextRefusal, textLimits } from "@/lib/files/text";
import { ExtractError } from "./extract-error";

/**
 * The text of a file of any format that the application reads. A plain UTF-8 text is taken as it stands, to the character, so that offsets fit the
 * file; everything else is read as the application reads it.
 */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new ExtractError(`${file} can't be read: ${error.code === "ENOENT" ? "there is no such file" : error.code}.`);
  });
  if (path.extname(file).toLowerCase() === ".txt" && isPlain(bytes)) return bytes.toString();
  // Not before it is needed: a plain text is read many times over by whoever measures.
  const { readText } = await import("@/lib/files/read-text");
  const read = await readText(bytes, { fileName: path.basename(file) });
  if (!read.ok) throw new ExtractError(`${path.basename(file)}: ${await sentenceFor(read.refusal)}`);
  return read.text;
}

/** The sentence of the application, in English. */
async function sentenceFor(refusal: TextRefusal): Promise<string> {
  const [{ createTranslator }, { default: messages }] = await Promise.all([
    import("next-intl"),
    import("@/messages/en.json"),
  ]);
  const t = createTranslator({ locale: "en", messages, namespace: "reading.refusals" });
  return t(refusal, { formats: listedFor("text", "en") });
}

function isPlain(bytes: Buffer): boolean {
  return bytes.length > 0 && bytes.length <= textLimits.textBytes && isUtf8(bytes) && !bytes.includes(0);
}
