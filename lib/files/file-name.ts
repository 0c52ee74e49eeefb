import { nfc } from "../normal-forms.ts";

const LONGEST_NAME = 255;

/**
 * Whether a name hides what it is: a folder in it, a control character, a mark that turns letters ("fdp.exe" shown as
 * "exe.pdf"). The database keeps fewer letters out: prisma/sql/capture-guards.sql, prisma/sql/evidence-files.sql.
 */
export function isBadName(fileName: string): boolean {
  return fileName === "" || fileName.length > LONGEST_NAME || /[/\\\p{Cc}\p{Bidi_Control}]/u.test(fileName);
}

/** UTF-16 code units: of what is longer its end is looked at, where the name is. */
const LONGEST_GIVEN = 2000;

/** Room for what is added, and for file systems that count the bytes of Cyrillic letters twice. */
const LONGEST_CLEAN_NAME = 120;

/**
 * The name of a file as it is kept and given back: without folders and what hides something, not too long, and ending in one of
 * `extensions`, which says what the file is; of another ending the first of them comes after it.
 */
export function cleanName(given: string, extensions: readonly [string, ...string[]]): string {
  const own = nfc(given.slice(-LONGEST_GIVEN).toWellFormed()).split(/[/\\]/).at(-1) ?? "";
  const shown = own
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const ending = /\.(\w+)$/.exec(shown)?.[1] ?? "";
  const isRight = extensions.some((each) => each === ending.toLowerCase());
  const stem = isRight ? shown.slice(0, -ending.length - 1) : shown;
  const kept = [...stem].slice(0, LONGEST_CLEAN_NAME).join("").trim();
  return `${kept === "" ? "file" : kept}.${isRight ? ending : extensions[0]}`;
}
