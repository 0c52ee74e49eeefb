import { sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

/** Sides as a reader calls them, in a row: «Корея, Германия». */
export const sidesLabel = (sides: readonly string[], language: Language): string =>
  inARow(
    sides.map((side) => sideName(side, language)),
    language,
    ", ",
  );
