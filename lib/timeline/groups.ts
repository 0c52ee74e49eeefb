import { inAlphabet } from "@/lib/localization/alphabet";
import { sideName } from "@/lib/localization/localized";
import { statuses } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { TimelineRow } from "./row";
import type { Grouping } from "./search-params";

/** What a row is grouped under. What has several other sides is drawn once, under all of them; closed rows are grouped by their outcome, and no lead is a group of its own. */
export function groupKeyOf(row: TimelineRow, grouping: Grouping): string {
  switch (grouping) {
    case "sector":
      return row.sector.code;
    case "organisation":
      return row.lead?.code ?? "";
    case "counterpart":
      return row.counterparts.join();
    case "status":
      return row.status === "off_control" && row.outcome ? row.outcome : row.status;
  }
}

/**
 * The rows with their groups together: sectors in the order of their list, organisations and countries by name with "none" last,
 * statuses in the order a commitment goes through them. Inside a group the given order stays.
 */
export function inGroupOrder(rows: readonly TimelineRow[], grouping: Grouping, language: Language): TimelineRow[] {
  switch (grouping) {
    case "sector":
      return rows.toSorted((a, b) => a.sector.position - b.sector.position);
    case "organisation":
      return byName(rows, grouping, language, (row) => row.lead?.name.text ?? "");
    case "counterpart":
      return byName(rows, grouping, language, (row) => row.counterparts.map((side) => sideName(side, language)).join());
    case "status":
      return rows.toSorted(
        (a, b) =>
          statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
          groupKeyOf(a, grouping).localeCompare(groupKeyOf(b, grouping), "en"),
      );
  }
}

/** Groups of one name stand one after the other, and what has none comes last. */
function byName(
  rows: readonly TimelineRow[],
  grouping: Grouping,
  language: Language,
  nameOf: (row: TimelineRow) => string,
): TimelineRow[] {
  const keyed = rows.map((row) => ({ row, key: groupKeyOf(row, grouping) }));
  const together = keyed.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
  return inAlphabet(together, language, ({ row }) => nameOf(row))
    .toSorted((a, b) => Number(a.key === "") - Number(b.key === ""))
    .map(({ row }) => row);
}
