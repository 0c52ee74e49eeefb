"use client";

import { KeysHelp } from "./keys-help";
import { usePaletteWords } from "./use-palette-words";

/** What the keys of every page do, and the switch that turns single keys off. */
export function PageHelp({ close }: { close: () => void }) {
  const words = usePaletteWords();
  return words ? <KeysHelp isOpen close={close} words={words.help} /> : null;
}
