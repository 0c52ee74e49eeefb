import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { OpenMark } from "@/components/ui/marks";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { controlLevels } from "@/lib/access/viewer";
import { kinds } from "@/lib/commitments/kinds";
import { conditions, type Filters, NO_OWNER } from "@/lib/commitments/list/filters";
import type { ViewParams } from "@/lib/commitments/list/href";
import type { FilterOptions } from "@/lib/commitments/list/options";
import { outcomes, statuses } from "@/lib/commitments/status";
import { localized, sideName } from "@/lib/localized";
import { type FilterWords, filterName } from "./filter-words";
import { organisationLabel } from "./organisation-name";
import type { Words } from "./words";

type Props = {
  /** The page that is narrowed. */
  path: string;
  filters: Filters;
  options: FilterOptions;
  /** What of the view stays as it is, such as the sorting. */
  view: ViewParams;
  t: FilterWords;
  words: Words;
};

/** Search and filters: one GET form, so that it works without JavaScript and the address says the whole view. */
export function FilterPanel({ path, filters, options, view, t, words }: Props) {
  return (
    <form method="get" action={path} className="mb-4">
      {Object.entries(view).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="flex max-w-2xl gap-2">
        <TextInput
          type="search"
          name="q"
          aria-label={t("search")}
          placeholder={t("search")}
          defaultValue={filters.q ?? ""}
          maxLength={200}
        />
        <Button type="submit" className="shrink-0 whitespace-nowrap">
          {t("find")}
        </Button>
      </div>
      <details className="mt-3">
        <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-brand underline underline-offset-4">
          {t("panel")}
          <OpenMark />
        </summary>
        <div className="mt-3 border-hairline border-y py-4">
          <Fields filters={filters} options={options} t={t} words={words} />
          <Button type="submit" look="primary" className="mt-5">
            {t("apply")}
          </Button>
        </div>
      </details>
    </form>
  );
}

function Fields({ filters, options, t, words }: Pick<Props, "filters" | "options" | "t" | "words">) {
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

type Choice = { value: string; label: string };

function Choices({
  name,
  legend,
  chosen,
  choices,
}: {
  name: string;
  legend: string;
  chosen: readonly string[];
  choices: Choice[];
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-6 items-start gap-2 text-table">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="mt-1 size-4"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function OneOf({
  name,
  label,
  hint,
  chosen,
  any,
  choices,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  chosen: string | null;
  any: string;
  choices: Choice[];
}) {
  return (
    <Field id={`filter-${name}`} name={name} label={label} hint={hint}>
      {(control) => (
        <Select {...control} defaultValue={chosen ?? ""}>
          <option value="">{any}</option>
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Days({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <Field id={`filter-${name}`} name={name} label={label}>
      {(control) => <TextInput {...control} type="date" defaultValue={value ?? ""} />}
    </Field>
  );
}
