import { useEffect, useState } from "react";
import type { PaletteWords } from "./palette-answer";

/** The words of palette and help, asked for when they are first opened; null until they are here, or where they did not come. */
export function usePaletteWords(): PaletteWords | null {
  const [words, setWords] = useState<PaletteWords | null>(null);
  useEffect(() => {
    const left = new AbortController();
    fetch("/api/palette", { signal: left.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setWords, () => undefined);
    return () => left.abort();
  }, []);
  return words;
}
