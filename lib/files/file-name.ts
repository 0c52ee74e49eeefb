const LONGEST_NAME = 255;

/**
 * Whether a name hides what it is: a folder in it, a control character, a mark that turns letters ("fdp.exe" shown as
 * "exe.pdf"). The database keeps fewer letters out: prisma/sql/capture-guards.sql.
 */
export function isBadName(fileName: string): boolean {
  return fileName === "" || fileName.length > LONGEST_NAME || /[/\\\p{Cc}\p{Bidi_Control}]/u.test(fileName);
}
