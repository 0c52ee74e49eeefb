import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { countText, getCommitmentTranslations } from "@/components/commitments/translations";
import { getFilterTranslations } from "@/components/lists/filter-texts";
import { ListHeader } from "@/components/lists/list-header";
import { Pager } from "@/components/lists/pager";
import { PastEndNotice } from "@/components/lists/past-end-notice";
import { ViewMenu } from "@/components/lists/view-menu";
import { LinkButton } from "@/components/ui/link-button";
import { canReview } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { isFilterPanelOpen } from "@/lib/commitments/list/filter-panel";
import { type Filters, hasFilters, ignoredParam } from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/list-href";
import { listFilterOptions, PAGE_SIZE } from "@/lib/commitments/list/queries";
import { countOverdue, listOverdue } from "@/lib/commitments/overdue/queries";
import { groupings, overdueHref, parseOverdueParams } from "@/lib/commitments/overdue/search-params";
import { inlineForm, inlineSuccess } from "./inline-action";
import { NothingOverdue } from "./nothing-overdue";
import { OverdueList } from "./overdue-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overdue");
  return { title: t("title") };
}

export default async function OverduePage({ searchParams }: PageProps<"/overdue">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const asked = parseOverdueParams(params);
  const panel = { isPanelOpen: isFilterPanelOpen(params) };
  const { filters, grouping, after, openAction: act } = asked;
  const { today } = await readRequestClock();
  const [page, total, options, t, reviews, tFilters, translations] = await Promise.all([
    listOverdue(viewer, today, { filters, grouping, after }),
    countOverdue(viewer, today, filters),
    listFilterOptions(viewer, { filters, ...panel }),
    getTranslations("overdue"),
    getTranslations("reviews"),
    getFilterTranslations(),
    getCommitmentTranslations(),
  ]);
  const start = { ...asked, after: undefined };
  const isPastEnd = after !== undefined && page.groups.length === 0 && total.count > 0;
  const form = await inlineForm({ viewer, params: asked, groups: page.groups, today });
  const inlineAction = form ?? (await inlineSuccess({ viewer, params: asked, groups: page.groups, today }));
  const unfit = act && !form ? [ignoredParam("act", `${act.reference}:${act.action}`)] : [];

  return (
    <>
      <ListHeader
        title={t("title")}
        ignored={[...asked.ignored, ...unfit]}
        viewer={viewer}
        today={today}
        path={"/overdue"}
        filters={filters}
        options={options}
        {...panel}
        t={tFilters}
        translations={translations}
        params={{ group: grouping }}
        views={
          <ViewMenu
            language={translations.language}
            label={t("groupBy")}
            chosen={grouping}
            choices={groupings}
            href={(choice) => overdueHref({ ...start, grouping: choice })}
            nameOf={(choice) => t(`group.${choice}`)}
          />
        }
        summary={page.groups.length > 0 ? t("summary", { count: countText(translations.conditions, total) }) : null}
      >
        {canReview(viewer, "prepare_review") ? (
          <LinkButton look="quiet" className="max-md:hidden" href={listHref("/reviews/new", forReview(filters))}>
            {reviews("fromOverdue")}
          </LinkButton>
        ) : null}
      </ListHeader>
      {inlineAction && !inlineAction.position ? <div className="not-printed mb-4">{inlineAction.content}</div> : null}
      {isPastEnd ? (
        <PastEndNotice startHref={overdueHref(start)} />
      ) : page.groups.length === 0 ? (
        <NothingOverdue viewer={viewer} today={today} translations={translations} isFiltered={hasFilters(filters)} />
      ) : (
        <OverdueList
          viewer={viewer}
          params={asked}
          groups={page.groups}
          inlineAction={inlineAction}
          today={today}
          translations={translations}
        />
      )}
      <Pager
        label={t("pages")}
        previous={after && !isPastEnd ? { href: overdueHref(start), text: t("toStart") } : null}
        next={
          page.next
            ? { href: overdueHref({ ...asked, after: page.next }), text: t("next", { count: PAGE_SIZE }) }
            : null
        }
      />
    </>
  );
}

/** What a review of this list goes through: narrowed, the overdue of it; without a filter what a review goes through anyway. */
function forReview(filters: Filters): Filters {
  if (!hasFilters(filters) || filters.condition.length > 0) return filters;
  return Object.assign({}, filters, { condition: ["overdue" as const] });
}
