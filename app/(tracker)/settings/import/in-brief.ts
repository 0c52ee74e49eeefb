import { beginningOf } from "@/lib/beginning-of";
import { inARow } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

const MOST = 20;

/** As much of a line of a file as tells which one it is. */
export const lineInBrief = (text: string): string => beginningOf(text, 60);

/** Places of a file in a row; of many the first, and that there are more. */
export function inBrief<One>(all: readonly One[], tell: (one: One) => string, language: Language): string {
  return `${inARow(all.slice(0, MOST).map(tell), language, "; ")}${all.length > MOST ? " …" : ""}`;
}
