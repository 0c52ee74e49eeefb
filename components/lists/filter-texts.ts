import { getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import type { Translations } from "@/components/commitments/translations";
import type { FilterOptions } from "@/lib/commitments/list/filter-options";
import { conditions, type FilterName, type Filters, filterPairs, NO_OWNER } from "@/lib/commitments/list/filters";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import { localized, sideName } from "@/lib/localization/localized";
import { personLabel } from "@/lib/localization/person-name";
import { kinds, outcomes, statuses } from "@/lib/vocabulary/commitments";
import { controlLevels } from "@/lib/vocabulary/people";

export type FilterTranslations = Awaited<ReturnType<typeof getTranslations<"filters">>>;

export async function getFilterTranslations(): Promise<FilterTranslations> {
  return getTranslations("filters");
}

/** What a filter is called, over its field and on its chip. */
export function filterLabel(name: FilterName, t: FilterTranslations, { terms }: Translations): string {
  switch (name) {
    case "q":
      return t("searchChip");
    case "outcome":
      return t("outcome");
    case "condition":
      return terms("field.conditions");
    case "side":
      return terms("field.counterpart");
    case "from":
      return t("from");
    case "to":
      return t("to");
    default:
      return terms(`field.${name}`);
  }
}

/** A value of a filter in words; one that names nothing known is said as it was given. */
function filterValueLabel(
  name: FilterName,
  value: string,
  options: FilterOptions,
  t: FilterTranslations,
  translations: Translations,
): string {
  const { language, terms } = translations;
  const label = <Value extends string>(values: readonly Value[], say: (known: Value) => string) => {
    const known = values.find((one) => one === value);
    return known ? say(known) : value;
  };
  switch (name) {
    case "status":
      return label(statuses, (known) => terms(`status.${known}`));
    case "outcome":
      return label(outcomes, (known) => terms(`outcome.${known}`));
    case "kind":
      return label(kinds, (known) => terms(`kind.${known}`));
    case "condition":
      return label(conditions, (known) => terms(`condition.${known}`));
    case "level":
      return label(controlLevels, (known) => terms(`controlLevel.${known}`));
    case "sector": {
      const sector = options.sectors.find((one) => one.code === value);
      return sector ? localized(sector.names, "ru", language).text : value;
    }
    case "lead": {
      const lead = options.leads.find((one) => one.code === value);
      return lead ? organisationLabel(lead, language) : value;
    }
    case "side":
      return sideName(value, language);
    case "owner": {
      const owner = options.owners.find((one) => one.id === value);
      return value === NO_OWNER ? t("nobody") : ((owner && personLabel(owner, language)) ?? value);
    }
    case "release":
      return options.releases.find((one) => one.code === value)?.title ?? value;
    case "from":
    case "to":
      return formatShortDate(calendarDate(value), language);
    case "q":
      return value;
  }
}

/** Every filter in force as "name: value". */
export function activeFilterTexts(
  filters: Filters,
  options: FilterOptions,
  t: FilterTranslations,
  translations: Translations,
): { name: FilterName; value: string; text: string }[] {
  return filterPairs(filters).map(([name, value]) => ({
    name,
    value,
    text: t("pair", {
      name: filterLabel(name, t, translations),
      value: filterValueLabel(name, value, options, t, translations),
    }),
  }));
}
