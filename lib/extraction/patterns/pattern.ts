/**
 * A pattern of words, as a linguist writes it: `выра*  ~2 готовность|намерение`.
 * Items stand in order, apart by blanks. `a|b` either; `stem*`, `*ending` and `stem*ending`; `~3` at most three words
 * between; `?item` may be absent; `,` a comma. All in lower case, with е for ё (docs/extraction.md, "Teaching it more").
 */
export type Pattern = { items: readonly Item[] };
export type Item = { gap: number } | { options: readonly Option[]; optional: boolean };
export type Option = { start: string; end: string; exact: boolean };

/** Reads a pattern. Nothing is refused: what is no sign is a word. */
export function parsePattern(source: string): Pattern {
  return {
    items: source
      .trim()
      .split(/\s+/)
      .flatMap((item) => (IDEOGRAPHIC.test(item) ? characterItems(item) : [parseItem(item)])),
  };
}

/** Japanese sets no blanks between words: its tokens are characters, and so are the items of its patterns. */
export const IDEOGRAPHIC = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;
const CHARACTERS_BETWEEN = 12;

function characterItems(source: string): Item[] {
  return [...source].map((character) =>
    character === "…"
      ? { gap: CHARACTERS_BETWEEN }
      : { options: [{ start: character, end: "", exact: true }], optional: false },
  );
}

function parseItem(source: string): Item {
  if (source.startsWith("~")) return { gap: Number(source.slice(1)) };
  const optional = source.startsWith("?") && source.length > 1;
  const options = (optional ? source.slice(1) : source).split("|").map((option) => {
    const star = option.indexOf("*");
    if (star < 0) return { start: option, end: "", exact: true };
    return { start: option.slice(0, star), end: option.slice(star + 1), exact: false };
  });
  return { options, optional };
}
