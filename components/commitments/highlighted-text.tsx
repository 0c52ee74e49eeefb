import { splitByMatches } from "@/lib/commitments/list/highlight";

/** A text with what was searched for marked in it. */
export function HighlightedText({ text, find }: { text: string; find: string | null }) {
  if (find === null) return text;
  let at = 0;
  return splitByMatches(text, find).map(({ text: part, isMatch: isHit }) => {
    const key = at;
    at += part.length;
    return isHit ? (
      <mark key={key} className="bg-quote text-ink">
        {part}
      </mark>
    ) : (
      part
    );
  });
}
