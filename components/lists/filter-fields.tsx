import { organisationLabel } from "@/components/commitments/organisation-name";
import type { Words } from "@/components/commitments/words";
import { conditions, type Filters, NO_OWNER } from "@/lib/commitments/list/filters";
import type { FilterOptions } from "@/lib/commitments/list/options";
import { localized, sideName } from "@/lib/localization/localized";
import { kinds, outcomes, statuses } from "@/lib/vocabulary/commitments";
import { controlLevels } from "@/lib/vocabulary/people";
import { Choices, Days, OneOf } from "./filter-controls";
import { type FilterWords, filterName } from "./filter-words";

/** Every filter but the search, each with what is chosen. */
export function FilterFields({
  filters,
  options,
  t,
  words,
}: {
  filters: Filters;
  options: FilterOptions;
  t: FilterWords;
  words: Words;
}) {
  const { terms, language } = words;
  const collator = new Intl.Collator(language);
  const leads = options.leads
    .map((lead) => ({ value: lead.code, label: organisationLabel(lead, language) }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      <Choices
        name="condition"
        legend={filterName("condition", t, words)}
        chosen={filters.condition}
        choices={conditions.map((value) => ({ value, label: terms(`condition.${value}`) }))}
      />
      <Choices
        name="status"
        legend={filterName("status", t, words)}
        chosen={filters.status}
        choices={statuses.map((value) => ({ value, label: terms(`status.${value}`) }))}
      />
      <Choices
        name="kind"
        legend={filterName("kind", t, words)}
        chosen={filters.kind}
        choices={kinds.map((value) => ({ value, label: terms(`kind.${value}`) }))}
      />
      <Choices
        name="sector"
        legend={filterName("sector", t, words)}
        chosen={filters.sector}
        choices={options.sectors.map(({ code, names }) => ({
          value: code,
          label: localized(names, "ru", language).text,
        }))}
      />
      <Choices
        name="outcome"
        legend={filterName("outcome", t, words)}
        chosen={filters.outcome}
        choices={outcomes.map((value) => ({ value, label: terms(`outcome.${value}`) }))}
      />
      <Choices
        name="level"
        legend={filterName("level", t, words)}
        chosen={filters.level}
        choices={controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) }))}
      />
      <div className="space-y-4">
        <OneOf name="lead" label={filterName("lead", t, words)} chosen={filters.lead} any={t("any")} choices={leads} />
        <OneOf
          name="side"
          label={filterName("side", t, words)}
          hint={t("sideHint")}
          chosen={filters.side}
          any={t("any")}
          choices={options.sides.map((value) => ({ value, label: sideName(value, language) }))}
        />
      </div>
      <div className="space-y-4">
        <OneOf
          name="owner"
          label={filterName("owner", t, words)}
          chosen={filters.owner}
          any={t("any")}
          choices={[
            { value: NO_OWNER, label: t("nobody") },
            ...options.owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <OneOf
          name="release"
          label={filterName("release", t, words)}
          chosen={filters.release}
          any={t("any")}
          choices={options.releases.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <Days name="from" label={filterName("from", t, words)} value={filters.from} />
        <Days name="to" label={filterName("to", t, words)} value={filters.to} />
      </div>
    </div>
  );
}
