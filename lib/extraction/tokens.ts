import type { Span } from "./types";

/** A word or a punctuation mark. `word` is folded: lower case, ё as е, ’ as '; `key` is how it begins, for the index of patterns. */
export type Token = Span & { word: string; key: string; isWord: boolean; isCapital: boolean };

/** The length of `key`: so many letters are enough to find the patterns that can begin with a word. */
export const KEY_LENGTH = 2;

/** A character of Japanese is a token by itself: no blanks part its words. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}'’-])*|[^\s\p{L}\p{N}]/gu;
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/u;
const COMMAS: ReadonlySet<string> = new Set([",", "，"]);
const WORD = /^[\p{L}\p{N}]/u;

/** The words and marks of a stretch of text that begins at `offset` of the whole; blanks are none. Time grows with the length. */
export function tokenize(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let isJapanese = false;
  for (let at = 0; at < text.length; ) {
    if (isJapaneseCharacter(text.charCodeAt(at))) {
      const word = text.charAt(at);
      const start = offset + at++;
      tokens.push({ start, end: start + 1, word, key: word, isWord: true, isCapital: false });
      isJapanese = true;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) break;
    const [piece] = found;
    const start = offset + found.index;
    // Releases before 2022 set a comma where Japanese has its own mark.
    const word = isJapanese && COMMAS.has(piece) ? "、" : fold(piece);
    const first = piece.charAt(0);
    const isCapital = first !== first.toLowerCase();
    tokens.push({
      start,
      end: start + piece.length,
      word,
      key: word.slice(0, KEY_LENGTH),
      isWord: WORD.test(piece),
      isCapital,
    });
    isJapanese = JAPANESE.test(first);
    at = found.index + piece.length;
  }
  return tokens;
}

/** The characters nearly all of Japanese is written with; the others are left to the pattern. */
function isJapaneseCharacter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa);
}

const TO_FOLD = /[ё’]/u;

function fold(piece: string): string {
  const word = piece.toLowerCase();
  return TO_FOLD.test(word) ? word.replaceAll("ё", "е").replaceAll("’", "'") : word;
}
