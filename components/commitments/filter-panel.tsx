import { Button } from "@/components/ui/button";
import { OpenMark } from "@/components/ui/marks";
import { TextInput } from "@/components/ui/text-input";
import type { Filters } from "@/lib/commitments/list/filters";
import type { ViewParams } from "@/lib/commitments/list/href";
import type { FilterOptions } from "@/lib/commitments/list/options";
import { FilterFields } from "./filter-fields";
import type { FilterWords } from "./filter-words";
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
          <FilterFields filters={filters} options={options} t={t} words={words} />
          <Button type="submit" look="primary" className="mt-5">
            {t("apply")}
          </Button>
        </div>
      </details>
    </form>
  );
}
