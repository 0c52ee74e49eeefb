import { Chip } from "@/components/ui/chip";
import { type FilterName, type Filters, noFilters, withoutFilter } from "@/lib/commitments/list/filters";
import { type ListParams, listHref } from "@/lib/commitments/list/list-href";
import type { FilterTranslations } from "./filter-texts";

/** The filters in force, each with a link that takes it off. They are printed too: a list must say what it leaves out. */
export function FilterChips({
  path,
  filters,
  params,
  inWords,
  t,
}: {
  path: string;
  filters: Filters;
  params: ListParams;
  /** From `activeFilterTexts`. */
  inWords: { name: FilterName; value: string; text: string }[];
  t: FilterTranslations;
}) {
  if (inWords.length === 0) return null;
  return (
    <ul aria-label={t("active")} className="mb-2 flex flex-wrap items-center gap-2">
      {inWords.map(({ name, value, text }) => (
        <li key={`${name}=${value}`}>
          <Chip
            remove={{
              href: listHref(path, withoutFilter(filters, name, value), params),
              label: t("remove", { filter: text }),
            }}
          >
            {text}
          </Chip>
        </li>
      ))}
      <li className="not-printed text-meta">
        <a href={listHref(path, noFilters, params)} className="inline-block min-h-6">
          {t("clear")}
        </a>
      </li>
    </ul>
  );
}
