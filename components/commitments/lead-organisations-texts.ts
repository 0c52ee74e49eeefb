import type { ListRow } from "@/lib/commitments/list/row";
import { hangsOnNobody } from "@/lib/commitments/living";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { personName } from "@/lib/localization/person-name";
import { type ShortNameTexts, shortNameTexts } from "./organisation-name";
import type { Translations } from "./translations";

/** Who leads, ready to be shown on either side of the wire. */
export type LeadOrganisationsTexts = {
  leads: ShortNameTexts[];
  none?: string;
  /** That one of them has ended, or that the person has left. */
  absent?: string;
  owner?: string;
  helping?: string;
};

/** Who leads on each side and whether they still do, the person named, and how many help. */
export function leadOrganisationsTexts(
  row: Pick<ListRow, "leads" | "owner" | "assignments" | "status" | "presence">,
  today: CalendarDate,
  { language, conditions, terms }: Translations,
  coExecutors?: (count: number) => string,
): LeadOrganisationsTexts {
  const helping = row.assignments.length - row.leads.length;
  return {
    leads: row.leads.map((lead) => shortNameTexts(lead, language)),
    ...(row.leads.length === 0 && { none: conditions("noLead") }),
    ...(hangsOnNobody(row.status, row.presence, today) && { absent: terms("condition.no_living_owner") }),
    ...(row.owner && { owner: personName(row.owner, language, terms("erasedPerson")) }),
    ...(helping > 0 && coExecutors && { helping: coExecutors(helping) }),
  };
}
