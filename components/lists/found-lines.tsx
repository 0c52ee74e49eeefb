import { HighlightedText } from "@/components/commitments/highlighted-text";
import type { FoundLineTexts } from "./found-texts";

/** Under a title: where else what was searched for was found, one line each. */
export function FoundLines({ lines = [] }: { lines: readonly FoundLineTexts[] | undefined }) {
  return lines.map(({ field, text, marks, lang }) => (
    <span key={`${field} ${text}`} className="found-line">
      <span className="found-field">{field}</span>
      <span lang={lang}>
        <HighlightedText text={text} marks={marks} />
      </span>
    </span>
  ));
}
