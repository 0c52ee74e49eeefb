type HighlightPart = { text: string; isMatch: boolean };

/**
 * Cuts a text where a search hit it: the words searched for in any of their endings, and, as a whole, any part of a word.
 * The parts joined are the text again. What the database found elsewhere (in the quote, say) leaves the text in one part.
 */
export function splitByMatches(text: string, find: string): HighlightPart[] {
  const pattern = patternOf(find);
  if (pattern === null) return [{ text, isMatch: false }];
  const parts: HighlightPart[] = [];
  let from = 0;
  for (const hit of text.matchAll(pattern)) {
    if (hit.index > from) parts.push({ text: text.slice(from, hit.index), isMatch: false });
    parts.push({ text: hit[0], isMatch: true });
    from = hit.index + hit[0].length;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), isMatch: false });
  return parts;
}

function patternOf(find: string): RegExp | null {
  const words = find.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const whole = asPattern(find);
  const stems = words
    .filter((word) => word.length >= 3)
    .map((word) => `(?<![\\p{L}\\p{N}])${stemOf(word)}[\\p{L}\\p{N}]*`);
  return new RegExp([...stems, whole].join("|"), "giu");
}

// Long enough endings of Russian and Kazakh are dropped by length: the mark only has to be near, the database decides.
function stemOf(word: string): string {
  return word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - 3));
}

function asPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
