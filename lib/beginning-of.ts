/**
 * The beginning of a text: at most so many UTF-16 code units, and not half of the last character, which neither the database nor
 * a page takes.
 */
export function beginningOf(text: string, length: number): string {
  const isCutInside = /[\ud800-\udbff]/.test(text.charAt(length - 1)) && /[\udc00-\udfff]/.test(text.charAt(length));
  return text.slice(0, isCutInside ? length - 1 : length);
}
