import { organisationLabel } from "@/components/commitments/organisation-name";
import { personOptions } from "@/components/commitments/person-options";
import type { Translations } from "@/components/commitments/translations";
import type { FilterOptions } from "@/lib/commitments/list/filter-options";
import { conditions, type Filters, NO_OWNER } from "@/lib/commitments/list/filters";
import { byLabel, sidesInAlphabet } from "@/lib/localization/alphabet";
import { localized, sideName } from "@/lib/localization/localized";
import { kinds, outcomes, statuses } from "@/lib/vocabulary/commitments";
import { controlLevels } from "@/lib/vocabulary/people";
import { CheckboxFilter, DateFilter, SelectFilter } from "./filter-controls";
import { type FilterTranslations, filterLabel } from "./filter-texts";

/** Every filter but the search, each with what is chosen. */
export function FilterFields({
  filters,
  options,
  t,
  translations,
}: {
  filters: Filters;
  options: FilterOptions;
  t: FilterTranslations;
  translations: Translations;
}) {
  const { terms, language } = translations;
  const leads = options.leads.map((lead) => ({ value: lead.code, label: organisationLabel(lead, language) }));
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      <CheckboxFilter
        name="condition"
        legend={filterLabel("condition", t, translations)}
        chosen={filters.condition}
        choices={conditions.map((value) => ({ value, label: terms(`condition.${value}`) }))}
      />
      <CheckboxFilter
        name="status"
        legend={filterLabel("status", t, translations)}
        chosen={filters.status}
        choices={statuses.map((value) => ({ value, label: terms(`status.${value}`) }))}
      />
      <CheckboxFilter
        name="kind"
        legend={filterLabel("kind", t, translations)}
        chosen={filters.kind}
        choices={kinds.map((value) => ({ value, label: terms(`kind.${value}`) }))}
      />
      <CheckboxFilter
        name="sector"
        legend={filterLabel("sector", t, translations)}
        chosen={filters.sector}
        choices={options.sectors.map(({ code, names }) => ({
          value: code,
          label: localized(names, "ru", language).text,
        }))}
      />
      <CheckboxFilter
        name="outcome"
        legend={filterLabel("outcome", t, translations)}
        chosen={filters.outcome}
        choices={outcomes.map((value) => ({ value, label: terms(`outcome.${value}`) }))}
      />
      <CheckboxFilter
        name="level"
        legend={filterLabel("level", t, translations)}
        chosen={filters.level}
        choices={controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) }))}
      />
      <div className="space-y-4">
        <SelectFilter
          name="lead"
          label={filterLabel("lead", t, translations)}
          chosen={filters.lead}
          any={t("any")}
          choices={byLabel(leads, language)}
        />
        <SelectFilter
          name="side"
          label={filterLabel("side", t, translations)}
          chosen={filters.side}
          any={t("any")}
          choices={sidesInAlphabet(options.sides, language).map((value) => ({
            value,
            label: sideName(value, language),
          }))}
        />
      </div>
      <div className="space-y-4">
        <SelectFilter
          name="owner"
          label={filterLabel("owner", t, translations)}
          chosen={filters.owner}
          any={t("any")}
          choices={[{ value: NO_OWNER, label: t("nobody") }, ...personOptions(options.owners, language)]}
        />
        <SelectFilter
          name="release"
          label={filterLabel("release", t, translations)}
          chosen={filters.release}
          any={t("any")}
          choices={options.releases.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <DateFilter name="from" label={filterLabel("from", t, translations)} value={filters.from} />
        <DateFilter name="to" label={filterLabel("to", t, translations)} value={filters.to} />
      </div>
    </div>
  );
}
