import type { Translations } from "@/components/commitments/translations";
import { Button } from "@/components/ui/button";
import { ChevronIcon } from "@/components/ui/icons";
import { TextInput } from "@/components/ui/text-input";
import type { FilterOptions } from "@/lib/commitments/list/filter-options";
import { OPEN_FILTER_PANEL } from "@/lib/commitments/list/filter-panel";
import { type Filters, filterPairs } from "@/lib/commitments/list/filters";
import type { ListParams } from "@/lib/commitments/list/list-href";
import { FilterFields } from "./filter-fields";
import type { FilterTranslations } from "./filter-texts";

type Props = {
  /** The page that is narrowed. */
  path: string;
  filters: Filters;
  /** All there is to choose from, where the panel is open. */
  options: FilterOptions;
  isOpen: boolean;
  /** What of the view stays as it is, such as the sorting. */
  params: ListParams;
  t: FilterTranslations;
  translations: Translations;
};

/**
 * Search and filters: one GET form, so that it works without JavaScript and the address says the whole view. While it is
 * closed its button sends the form, with what is typed in the search, for the same page with the panel open.
 */
export function FilterPanel({ path, filters, options, isOpen, params, t, translations }: Props) {
  const opener = (
    <>
      {t("panel")}
      <ChevronIcon />
    </>
  );
  return (
    <form method="get" action={path}>
      {Object.entries(params).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <TextInput
        type="search"
        name="q"
        aria-label={t("search")}
        placeholder={t("search")}
        defaultValue={filters.q ?? ""}
        maxLength={200}
        className="min-h-8! py-1! sm:w-48! lg:w-72!"
      />
      <Button type="submit" className="min-h-8! py-1!">
        {t("find")}
      </Button>
      {isOpen ? (
        <details open className="basis-full">
          {/* biome-ignore lint/a11y/noAutofocus: the page was asked for by opening this */}
          <summary className={`${OPENER} list-none`} autoFocus>
            {opener}
          </summary>
          <div className="mt-3 border-hairline border-y py-4">
            <FilterFields filters={filters} options={options} t={t} translations={translations} />
            <Button type="submit" look="primary" className="mt-5">
              {t("apply")}
            </Button>
          </div>
        </details>
      ) : (
        <>
          {filterPairs(filters).map(([name, value]) =>
            name === "q" ? null : <input key={`${name}=${value}`} type="hidden" name={name} value={value} />,
          )}
          <button type="submit" {...OPEN_FILTER_PANEL} aria-expanded="false" className={OPENER}>
            {opener}
          </button>
        </>
      )}
    </form>
  );
}

const OPENER = "inline-flex shrink-0 min-h-6 items-center gap-1.5 text-brand underline underline-offset-4";
