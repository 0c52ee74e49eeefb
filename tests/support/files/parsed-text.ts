import { formatByName } from "@/lib/files/formats";
import { parseText } from "@/lib/files/parsing/parse-file";
import type { ParsedText } from "@/lib/files/text";

/** What the reader of the format that this ending claims makes of a file, in this process. */
export function parseFileText(bytes: Buffer, extension: string): Promise<ParsedText> {
  const format = formatByName(`a.${extension}`, "text");
  if (!format) throw new Error(`No format of texts ends with .${extension}.`);
  return parseText(bytes, format);
}
