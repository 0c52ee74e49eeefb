import type { MediaType } from "./text";

const extensions: Record<string, MediaType> = {
  txt: "txt",
  docx: "docx",
  pdf: "pdf",
  html: "html",
  htm: "html",
  xhtml: "html",
};

const LONGEST_NAME = 255;

/** Whether a name hides what it is: a folder in it, a control character, a mark that turns letters ("fdp.exe" shown as "exe.pdf"). */
export function isBadName(fileName: string): boolean {
  return fileName === "" || fileName.length > LONGEST_NAME || /[/\\\p{Cc}\p{Bidi_Control}]/u.test(fileName);
}

/** The kind of file a name claims; null for one Pacta does not read; "bad-name" for a name that hides what it is. */
export function kindByName(fileName: string): MediaType | "bad-name" | null {
  if (isBadName(fileName)) return "bad-name";
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return extensions[extension] ?? null;
}
