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
 * The rows with their groups together: sectors in the order of their list, organisations by name and countries by code with "none" last,
 * statuses in the order a commitment goes through them. Inside a group the given order stays.
 */
export function inGroupOrder(rows: readonly TimelineRow[], grouping: Grouping, language: Language): TimelineRow[] {
  switch (grouping) {
    case "sector":
      return rows.toSorted((a, b) => a.sector.position - b.sector.position);
    case "organisation": {
      const { compare } = new Intl.Collator(language);
      return rows.toSorted((a, b) =>
        a.lead && b.lead
          ? compare(a.lead.name.text, b.lead.name.text) || compare(a.lead.code, b.lead.code)
          : Number(a.lead === null) - Number(b.lead === null),
      );
    }
    case "counterpart":
      return rows.toSorted(
        (a, b) =>
          Number(a.counterparts.length === 0) - Number(b.counterparts.length === 0) ||
          a.counterparts.join().localeCompare(b.counterparts.join(), "en"),
      );
    case "status":
      return rows.toSorted(
        (a, b) =>
          statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
          groupKeyOf(a, grouping).localeCompare(groupKeyOf(b, grouping), "en"),
      );
  }
}
