import { useEffect, useState } from "react";
import type { PaletteItems } from "./palette-answer";

/** Long enough for a word to be typed on, short enough not to be noticed. */
const PAUSE_MS = 150;

/** `of` are the words that the items answer; `failed` where the answer did not come. */
type Found = PaletteItems & { of: string; failed: boolean };

const nothing: Found = { items: [], of: "", failed: false };

/** The commitments that words find; those of before until the next ones are here. */
export function useFoundItems(find: string): Found {
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    const words = find.trim();
    const left = new AbortController();
    const asked = setTimeout(async () => {
      if (words === "") return setFound(nothing);
      try {
        const answer = await fetch(`/api/palette?q=${encodeURIComponent(words)}`, { signal: left.signal });
        const items: Found["items"] = answer.ok ? (await answer.json()).items : [];
        setFound({ items, of: words, failed: !answer.ok });
      } catch {
        if (!left.signal.aborted) setFound({ items: [], of: words, failed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(asked);
      left.abort();
    };
  }, [find]);
  return found;
}
