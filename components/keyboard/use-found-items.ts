import { useEffect, useState } from "react";
import type { PaletteItems } from "./palette-answer";

/** Long enough for a word to be typed on, short enough not to be noticed. */
const PAUSE_MS = 150;

type Found = PaletteItems["items"];

/** The commitments that words find; those of before until the next ones are here. `failed` where the answer did not come. */
export function useFoundItems(find: string): { items: Found; failed: boolean } {
  const [found, setFound] = useState<{ items: Found; failed: boolean }>({ items: [], failed: false });
  useEffect(() => {
    const words = find.trim();
    const left = new AbortController();
    const asked = setTimeout(async () => {
      if (words === "") return setFound({ items: [], failed: false });
      try {
        const answer = await fetch(`/api/palette?q=${encodeURIComponent(words)}`, { signal: left.signal });
        const items: Found = answer.ok ? (await answer.json()).items : [];
        setFound({ items, failed: !answer.ok });
      } catch {
        if (!left.signal.aborted) setFound({ items: [], failed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(asked);
      left.abort();
    };
  }, [find]);
  return found;
}
