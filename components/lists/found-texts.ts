import type { Found, FoundField } from "@/lib/commitments/list/found-in";
import type { ListRow } from "@/lib/commitments/list/row";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Mark } from "@/lib/search/find-marks";
import type { Language } from "@/lib/vocabulary/languages";

/** Where the rows of a page were found, and what these places are called. */
export type Finding = { in: (row: ListRow) => Found; nameOf: (field: FoundField) => string };

/** `field` is a label, with what ends one. */
export type FoundLineTexts = { field: string; text: string; marks: readonly Mark[]; lang?: Language };

/** The marks of a row's title and the lines under it, in words; nothing where nothing was searched for. */
export function foundTexts(
  row: ListRow,
  finding: Finding | null,
  language: Language,
): { marks?: readonly Mark[]; found?: readonly FoundLineTexts[] } {
  if (finding === null) return {};
  const { titleMarks, lines } = finding.in(row);
  const found = lines.map(
    (line): FoundLineTexts => ({
      field: `${finding.nameOf(line.field)}${labelEnd(language)}`,
      text: line.text,
      marks: line.marks,
      ...(line.language !== language && { lang: line.language }),
    }),
  );
  return { ...(titleMarks.length > 0 && { marks: titleMarks }), ...(found.length > 0 && { found }) };
}
