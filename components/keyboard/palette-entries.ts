import type { Language } from "@/lib/vocabulary/languages";
import type { PaletteItems, PaletteWords } from "./palette-answer";

export type PaletteEntry = { href: string; label: string; detail: string; lang?: Language };

/** A step offered on the open page. */
export type OpenStep = { href: string; label: string };

/** The list, even for a number that leads to its item. */
function allFound(find: string, words: PaletteWords): PaletteEntry {
  return {
    href: `/register?${new URLSearchParams({ q: find, as: "list" })}`,
    label: words.allFound,
    detail: words.quoted.replace("{text}", () => find),
  };
}

/**
 * What the palette offers: the steps of the open commitment and the screens whose name has the words in it, wherever they stand; then the
 * commitments that the words find, and the register with all of these. Without words everything but commitments.
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
    ...(items.length > 0 && wanted !== "" ? [allFound(find.trim(), words)] : []),
  ];
}
