import type { Translations } from "@/components/commitments/translations";
import type { Marking } from "@/lib/vocabulary/markings";

/** The marking in words, for whoever has no room for a look-up: a list of many rows, sent to the browser as data. */
export type MarkingTexts = { short: string; full: string };

export function markingTexts(marking: Marking, terms: Translations["terms"]): MarkingTexts {
  return { short: terms(`markingShort.${marking}`), full: terms(`marking.${marking}`) };
}

/**
 * That something is not for everyone. A page that shows one has the words on top of each of its sheets on paper: marking.css.
 * In a list it is short; `filled`, at the head of a page, it is said in full.
 */
export function MarkingMark({ texts: { short, full }, filled = false }: { texts: MarkingTexts; filled?: boolean }) {
  if (filled) return <strong className="marking marking-filled edge-when-forced">{full}</strong>;
  return (
    <abbr className="marking" title={full}>
      {short}
    </abbr>
  );
}
