import { inARow } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

const NAMED = 8;

/** What says in which rows a thing stands: as many numbers as have room on a line, and how many there are besides. */
export const rowsInBrief = (rows: readonly number[], language: Language) => ({
  count: rows.length,
  rows: inARow(rows.slice(0, NAMED).map(String), language, ", "),
  more: Math.max(rows.length - NAMED, 0),
});
