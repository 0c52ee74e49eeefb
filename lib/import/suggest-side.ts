import { findStates } from "@/lib/extraction/parties/find-states";
import { languages } from "@/lib/vocabulary/languages";

/**
 * The other side that a list names over its headings or in its file's name («…по итогам визита в Японию»), where it names one and no more
 * but our own. Null otherwise: a side is proposed, and never taken for granted.
 */
export function suggestSide({ above, fileName }: { above: string; fileName: string }, homeSide: string): string | null {
  const text = `${above}\n${fileName.replaceAll(/[_.]/g, " ")}`;
  const named = new Set(languages.flatMap((language) => findStates(text, language).map(({ code }) => code)));
  named.delete(homeSide);
  const [only, another] = named;
  return only !== undefined && another === undefined ? only : null;
}
