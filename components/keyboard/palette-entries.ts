import type { Language } from "@/lib/vocabulary/languages";
import type { PaletteItems, PaletteWords } from "./palette-answer";

export type PaletteEntry = { href: string; label: string; detail: string; lang?: Language };

/** A step offered on the open page. */
export type OpenStep = { href: string; label: string };

/**
 * What the palette offers: the steps of the open commitment and the screens whose name has the words in it, wherever they stand; then the
 * commitments that the words find. Without words everything but these.
 */
export function paletteEntries(
  find: string,
  { words, steps, reference, items }: { words: PaletteWords; steps: OpenStep[]; reference: string } & PaletteItems,
): PaletteEntry[] {
  const wanted = find.trim().toLocaleLowerCase();
  const isWanted = ({ label }: { label: string }) => label.toLocaleLowerCase().includes(wanted);
  return [
    ...steps.filter(isWanted).map((step) => ({ ...step, detail: words.steps.replace("{reference}", reference) })),
    ...words.goTo.filter(isWanted).map((screen) => ({ ...screen, detail: words.screens })),
    ...items.map((item) => ({
      href: `/commitments/${item.reference}`,
      label: `${item.reference} ${item.title}`,
      detail: item.status,
      lang: item.lang,
    })),
  ];
}
