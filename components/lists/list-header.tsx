import type { ReactNode } from "react";
import type { Translations } from "@/components/commitments/translations";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/lib/access/viewer";
import type { FilterOptions } from "@/lib/commitments/list/filter-options";
import type { Filters, IgnoredParam } from "@/lib/commitments/list/filters";
import type { ListParams } from "@/lib/commitments/list/list-href";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { FilterChips } from "./filter-chips";
import { FilterPanel } from "./filter-panel";
import { activeFilterTexts, type FilterTranslations } from "./filter-texts";
import { IgnoredParamsNotice } from "./ignored-params-notice";

/** How every list begins: what it is and as of when, what of the address was left out, and by what it is narrowed. */
export function ListHeader({
  title,
  viewer,
  today,
  ignored,
  path,
  filters,
  options,
  isPanelOpen,
  params,
  t,
  translations,
  views,
  summary,
  children,
}: {
  title: string;
  viewer: Viewer;
  today: CalendarDate;
  ignored: readonly IgnoredParam[];
  path: string;
  filters: Filters;
  options: FilterOptions;
  isPanelOpen: boolean;
  params: ListParams;
  t: FilterTranslations;
  translations: Translations;
  /** Ways to see it, such as its order. */
  views?: ReactNode;
  /** What was found. */
  summary?: string | null;
  /** What stands beside the title, such as a download. */
  children?: ReactNode;
}) {
  return (
    <>
      <PageHeader title={title} today={today} viewer={viewer} isLow>
        {children}
      </PageHeader>
      <IgnoredParamsNotice ignored={ignored} t={t} language={translations.language} />
      <div className="list-band">
        <FilterPanel
          path={path}
          filters={filters}
          options={options}
          params={params}
          t={t}
          translations={translations}
          isOpen={isPanelOpen}
        />
        {views}
        {summary ? <p>{summary}</p> : null}
      </div>
      <FilterChips
        path={path}
        filters={filters}
        params={params}
        t={t}
        inWords={activeFilterTexts(filters, options, t, translations)}
      />
    </>
  );
}
