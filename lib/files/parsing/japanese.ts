const japanese = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/u;

/** Japanese is written without spaces: a line broken beside one of its letters ("25" and "日" too) is put together without. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return japanese.test(before) || japanese.test(after);
}
