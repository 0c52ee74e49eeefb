import type { Translations } from "@/components/commitments/translations";
import { countText } from "@/components/commitments/translations";
import type { Group, Grouping } from "@/lib/commitments/list/grouping";
import { inOwnLanguage } from "@/lib/localization/foreign-text";
import { localized, sideName } from "@/lib/localization/localized";
import { statuses } from "@/lib/vocabulary/commitments";

/** What stands over rows; the name may be others' words (`markForeign`). */
export type GroupHeading = { name: string; count: string };

/** The heading of a group of the register; null where the list is not grouped. */
export function groupHeading(
  { key, name, total }: Omit<Group, "rows">,
  grouping: Grouping,
  translations: Translations,
  noRelease: string,
): GroupHeading | null {
  const { language, terms, conditions } = translations;
  const count = countText(conditions, total);
  if (name) {
    const short = name.short[language];
    return { name: short ?? inOwnLanguage(localized(name.full, name.original, language)), count };
  }
  switch (grouping) {
    case "none":
      return null;
    case "counterpart":
      return { name: key === null ? conditions("noCounterpart") : sideName(key, language), count };
    case "status": {
      const status = statuses.find((one) => one === key);
      return { name: status ? terms(`status.${status}`) : "", count };
    }
    case "lead":
    case "sector":
      return { name: conditions("noLead"), count };
    case "release":
      return { name: noRelease, count };
  }
}
