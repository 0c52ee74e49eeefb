import type { MediaType } from "./source";

const extensions: Record<string, MediaType> = {
  txt: "txt",
  docx: "docx",
  pdf: "pdf",
  html: "html",
  htm: "html",
  xhtml: "html",
};

const LONGEST_NAME = 255;

/**
 * The kind of file a name claims; null for one Pacta does not read; "bad-name" for a name that hides what it is: with a
 * folder in it, a control character, or a mark that turns the direction of letters ("fdp.exe" shown as "exe.pdf").
 */
export function kindByName(fileName: string): MediaType | "bad-name" | null {
  if (fileName === "" || fileName.length > LONGEST_NAME) return "bad-name";
  if (/[/\\\p{Cc}\p{Bidi_Control}]/u.test(fileName)) return "bad-name";
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return extensions[extension] ?? null;
}
