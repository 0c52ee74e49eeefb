import { linesOf } from "@/lib/import/check/line-of";
import { suggestMapping } from "@/lib/import/fields";
import type { ImportUpload } from "@/lib/import/queries";

/** What the lines of a file are, before its columns are said by what their headings tell. A list of organisations has no parts. */
export function linesOfUpload({ kind, headers, rows, columns }: ImportUpload): ReturnType<typeof linesOf> {
  if (kind === "commitments") return linesOf(rows, columns?.mapping ?? suggestMapping(kind, headers));
  return rows.map((cells) => ({ is: cells.some(Boolean) ? "item" : "blank" }));
}

/** How many lines are of each kind. */
export function countLines(lines: ReturnType<typeof linesOf>) {
  const counts = { item: 0, heading: 0, left_out: 0, blank: 0 };
  for (const { is } of lines) counts[is] += 1;
  return counts;
}
