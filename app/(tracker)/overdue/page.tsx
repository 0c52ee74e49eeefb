import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { EndOfList } from "@/components/commitments/end-of-list";
import { FilterChips } from "@/components/commitments/filter-chips";
import { FilterPanel } from "@/components/commitments/filter-panel";
import { filtersInWords, getFilterWords } from "@/components/commitments/filter-words";
import { IgnoredNotice } from "@/components/commitments/ignored-notice";
import { organisationLabel } from "@/components/commitments/organisation-name";
import { OverdueTable } from "@/components/commitments/overdue-table";
import { countInWords, getWords } from "@/components/commitments/words";
import { PageHeader } from "@/components/layout/page-header";
import { Pager } from "@/components/ui/pager";
import { requireViewer } from "@/lib/auth/viewer";
import { readClock } from "@/lib/clock";
import { hasFilters } from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/href";
import { listFilterOptions, PAGE_SIZE } from "@/lib/commitments/list/queries";
import { overdueActions } from "@/lib/commitments/list/register-moves";
import { countOverdue, listOverdue } from "@/lib/commitments/overdue/queries";
import { groupings, readOverdueView } from "@/lib/commitments/overdue/view";
import { NothingOverdue } from "./nothing-overdue";

const path = "/overdue";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overdue");
  return { title: t("title") };
}

export default async function OverduePage({ searchParams }: PageProps<"/overdue">) {
  const viewer = await requireViewer();
  const { filters, grouping, after, ignored } = readOverdueView(await searchParams);
  const { today } = await readClock();
  const [page, total, options, t, tFilters, words, timeZone] = await Promise.all([
    listOverdue(viewer, today, { filters, grouping, after }),
    countOverdue(viewer, today, filters),
    listFilterOptions(viewer),
    getTranslations("overdue"),
    getFilterWords(),
    getWords(),
    getTimeZone(),
  ]);
  const view = { group: grouping };
  const startHref = listHref(path, filters, view);
  const isPastEnd = after !== undefined && page.groups.length === 0 && total.count > 0;
  const texts = {
    acts: t("acts"),
    actsFor: (reference: string) => t("act", { reference }),
    noReport: t("noReport"),
    noNextStep: t("noNextStep"),
  };
  const nameOf = ({ id, rows: [row] }: (typeof page.groups)[number]) => {
    const lead = grouping === "organisation" ? row?.leads.find((one) => one.id === id) : undefined;
    if (lead) return organisationLabel(lead, words.language);
    return id === null ? t("noOwner") : (row?.owner?.name ?? t("noOwner"));
  };

  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer} />
      <IgnoredNotice ignored={ignored} t={tFilters} />
      <FilterPanel path={path} filters={filters} options={options} view={view} t={tFilters} words={words} />
      <FilterChips
        {...{ path, filters, view, t: tFilters }}
        inWords={filtersInWords(filters, options, tFilters, words)}
      />
      {isPastEnd ? (
        <EndOfList startHref={startHref} />
      ) : page.groups.length === 0 ? (
        <NothingOverdue viewer={viewer} today={today} words={words} isFiltered={hasFilters(filters)} />
      ) : (
        <>
          <p className="text-meta text-muted">{t("summary", { count: countInWords(words.conditions, total) })}</p>
          <ul aria-label={t("groupBy")} className="not-printed mt-2 mb-4 flex flex-wrap gap-x-5 gap-y-1 text-meta">
            {groupings.map((one) => (
              <li key={one}>
                <a
                  href={listHref(path, filters, { group: one })}
                  aria-current={one === grouping ? "true" : undefined}
                  className="inline-block min-h-6 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {t(`group.${one}`)}
                </a>
              </li>
            ))}
          </ul>
          <OverdueTable
            caption={t("caption")}
            groups={page.groups.map((group) => ({
              key: group.id ?? "none",
              heading:
                grouping === "none"
                  ? null
                  : { name: nameOf(group), count: countInWords(words.conditions, group.total) },
              rows: group.rows,
            }))}
            {...{ today, timeZone, words, texts }}
            actionsOf={(row) => overdueActions(viewer, row)}
          />
          <p className="mt-10 hidden print:block">
            {t("signature")}: ______________________________ {t("signatureLine")}
          </p>
        </>
      )}
      <Pager
        label={t("pages")}
        previous={after && !isPastEnd ? { href: startHref, text: t("toStart") } : null}
        next={
          page.next
            ? { href: listHref(path, filters, { ...view, after: page.next }), text: t("next", { count: PAGE_SIZE }) }
            : null
        }
      />
    </>
  );
}
