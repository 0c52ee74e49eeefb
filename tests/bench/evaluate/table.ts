/** A Markdown table; the first column holds names, the others figures. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A share from 0 to 1, or a dash where there was nothing to count. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}
