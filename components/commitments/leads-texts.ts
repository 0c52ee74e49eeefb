import type { ListRow } from "@/lib/commitments/list/row";
import { markForeign } from "@/lib/localization/foreign-text";
import { type NameTexts, nameTexts } from "./organisation-name";
import type { Words } from "./words";

/** Who leads, ready to be shown on either side of the wire. */
export type LeadsTexts = { leads: NameTexts[]; none?: string; owner?: string; helping?: string };

/** Who leads on each side, the person named, and how many help. */
export function leadsTexts(
  row: Pick<ListRow, "leads" | "owner" | "assignments">,
  { language, conditions }: Words,
  coExecutors?: (count: number) => string,
): LeadsTexts {
  const helping = row.assignments.length - row.leads.length;
  return {
    leads: row.leads.map((lead) => nameTexts(lead, language)),
    ...(row.leads.length === 0 && { none: conditions("noLead") }),
    ...(row.owner && { owner: markForeign(row.owner.name) }),
    ...(helping > 0 && coExecutors && { helping: coExecutors(helping) }),
  };
}
