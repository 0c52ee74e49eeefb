import type { ReactNode } from "react";
import type { Words } from "@/components/commitments/words";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/lib/access/viewer";
import type { Filters, IgnoredParam } from "@/lib/commitments/list/filters";
import type { ViewParams } from "@/lib/commitments/list/href";
import type { FilterOptions } from "@/lib/commitments/list/options";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { FilterChips } from "./filter-chips";
import { FilterPanel } from "./filter-panel";
import { type FilterWords, filtersInWords } from "./filter-words";
import { IgnoredNotice } from "./ignored-notice";

/** How every list begins: what it is and as of when, what of the address was left out, and by what it is narrowed. */
export function ListOpening({
  title,
  viewer,
  today,
  ignored,
  path,
  filters,
  options,
  isPanelOpen,
  view,
  t,
  words,
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
  view: ViewParams;
  t: FilterWords;
  words: Words;
  /** What stands beside the title, such as a download. */
  children?: ReactNode;
}) {
  return (
    <>
      <PageHeader title={title} today={today} viewer={viewer}>
        {children}
      </PageHeader>
      <IgnoredNotice ignored={ignored} t={t} />
      <FilterPanel
        path={path}
        filters={filters}
        options={options}
        view={view}
        t={t}
        words={words}
        isOpen={isPanelOpen}
      />
      <FilterChips
        path={path}
        filters={filters}
        view={view}
        t={t}
        inWords={filtersInWords(filters, options, t, words)}
      />
    </>
  );
}
