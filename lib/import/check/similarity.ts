/**
 * How alike two words or names are, 0 to 1: the share of their three-letter stretches that both have, as pg_trgm counts it. Both in
 * plain form (`normalized`).
 */
export function similarity(one: string, other: string): number {
  const [ours, theirs] = [trigrams(one), trigrams(other)];
  const shared = [...ours].filter((each) => theirs.has(each)).length;
  const all = ours.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

export function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}
