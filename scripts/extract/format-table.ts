import type { ExtractedStatement, Extraction } from "@/lib/extraction/types";

const QUOTE_WIDTH = 72;
const WHY_WIDTH = 40;

/** The statements for people, one a line, then what was left out and why. */
export function formatTable({ language, statements, leftOut }: Extraction): string {
  const trackable = statements.filter((statement) => statement.trackable).length;
  return [
    `${statements.length} statements in a text in ${language}, ${trackable} of them trackable; ${leftOut.length} passages left out.`,
    "",
    ...aligned([
      ["kind", "trackable", "deadline", "quote", "why"],
      ...statements.map((statement) => [
        statement.kind,
        statement.trackable ? "yes" : "no",
        deadlineCell(statement),
        shortened(statement.quote, QUOTE_WIDTH),
        shortened(statement.cues.map(({ quote }) => quote).join(" · "), WHY_WIDTH),
      ]),
    ]),
    ...(leftOut.length > 0
      ? [
          "",
          ...aligned([
            ["left out as", "quote"],
            ...leftOut.map(({ reason, quote }) => [reason, shortened(quote, QUOTE_WIDTH)]),
          ]),
        ]
      : []),
    "",
  ].join("\n");
}

function deadlineCell({ deadline }: ExtractedStatement): string {
  return deadline ? (deadline.edtf ?? `? ${shortened(deadline.quote, 20)}`) : "";
}

function aligned(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? "")))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

function shortened(text: string, width: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (widthOf(line) <= width) return line;
  let kept = "";
  for (const letter of line) {
    if (widthOf(kept + letter) >= width) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** In columns of a terminal, where a Japanese letter takes two. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, letter) => width + (/[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );
}
