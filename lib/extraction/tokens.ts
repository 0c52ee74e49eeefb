import type { Span } from "./types";

/** A word or a punctuation mark. `word` is folded: lower case, ё as е, ’ as '. */
export type Token = Span & { word: string; isWord: boolean; isCapital: boolean };

/** A letter of Japanese is a token by itself: there are no blanks to tell its words by. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}'’-])*|[^\s\p{L}\p{N}]/gu;
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/u;
const COMMAS: ReadonlySet<string> = new Set([",", "，"]);
const WORD = /^[\p{L}\p{N}]/u;

/** The tokens of a stretch of text, with their places in the whole of it. */
export function tokensOf(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let isJapanese = false;
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const first = piece.slice(0, 1);
    tokens.push({
      start: offset + index,
      end: offset + index + piece.length,
      // Releases before 2022 set a comma where Japanese has its own mark.
      word: isJapanese && COMMAS.has(piece) ? "、" : fold(piece),
      isWord: WORD.test(piece),
      isCapital: first !== first.toLowerCase(),
    });
    isJapanese = JAPANESE.test(first);
  }
  return tokens;
}

function fold(piece: string): string {
  return piece.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'");
}
