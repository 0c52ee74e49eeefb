import type { ListRow } from "@/lib/commitments/list/row";
import { personName } from "@/lib/localization/person-name";
import { type ShortNameTexts, shortNameTexts } from "./organisation-name";
import type { Translations } from "./translations";

/** Who leads, ready to be shown on either side of the wire. */
export type LeadOrganisationsTexts = { leads: ShortNameTexts[]; none?: string; owner?: string; helping?: string };

/** Who leads on each side, the person named, and how many help. */
export function leadOrganisationsTexts(
  row: Pick<ListRow, "leads" | "owner" | "assignments">,
  { language, conditions, terms }: Translations,
  coExecutors?: (count: number) => string,
): LeadOrganisationsTexts {
  const helping = row.assignments.length - row.leads.length;
  return {
    leads: row.leads.map((lead) => shortNameTexts(lead, language)),
    ...(row.leads.length === 0 && { none: conditions("noLead") }),
    ...(row.owner && { owner: personName(row.owner.name, terms("erasedPerson")) }),
    ...(helping > 0 && coExecutors && { helping: coExecutors(helping) }),
  };
}
