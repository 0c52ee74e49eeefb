import { linesOf } from "@/lib/import/check/line-of";
import type { Mapping } from "@/lib/import/fields";
import type { ImportUpload } from "@/lib/import/queries";

/** What the lines of a file are by its columns, said or proposed. A list of organisations has no parts. */
export function linesOfUpload(
  { kind, rows }: Pick<ImportUpload, "kind" | "rows">,
  mapping: Mapping,
): ReturnType<typeof linesOf> {
  if (kind === "commitments") return linesOf(rows, mapping);
  return rows.map((cells) => ({ is: cells.some(Boolean) ? "item" : "blank" }));
}

/** How many lines are of each kind. */
export function countLines(lines: ReturnType<typeof linesOf>) {
  const counts = { item: 0, heading: 0, left_out: 0, blank: 0 };
  for (const { is } of lines) counts[is] += 1;
  return counts;
}
