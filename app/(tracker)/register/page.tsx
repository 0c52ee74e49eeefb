import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { DoneInList } from "@/app/(tracker)/commitments/[reference]/done-in-list";
import { countText, getCommitmentTranslations, oncePerCount } from "@/components/commitments/translations";
import { CommitmentTable } from "@/components/lists/commitment-table";
import { activeFilterTexts, getFilterTranslations } from "@/components/lists/filter-texts";
import { groupHeading } from "@/components/lists/group-heading";
import { ListHeader } from "@/components/lists/list-header";
import { Pager } from "@/components/lists/pager";
import { PastEndNotice } from "@/components/lists/past-end-notice";
import { ViewMenu } from "@/components/lists/view-menu";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { cameFromText } from "@/lib/commitments/came-from/came-from";
import { isFilterPanelOpen } from "@/lib/commitments/list/filter-panel";
import { hasFilters, noFilters, valuesOf } from "@/lib/commitments/list/filters";
import type { FoundField } from "@/lib/commitments/list/found-in";
import { readFoundIn } from "@/lib/commitments/list/found-queries";
import { readRegister } from "@/lib/commitments/list/group-queries";
import { groupings } from "@/lib/commitments/list/grouping";
import { isListMeant, listHref } from "@/lib/commitments/list/list-href";
import { listFilterOptions, PAGE_SIZE } from "@/lib/commitments/list/queries";
import { registerActions } from "@/lib/commitments/list/row-actions";
import { parseRegisterParams, type RegisterParams } from "@/lib/commitments/list/search-params";
import { type SortKey, sortKeys, sortParam } from "@/lib/commitments/list/sort";
import { getCommitmentState } from "@/lib/commitments/queries";
import { readReference } from "@/lib/commitments/reference";
import { inARow } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

const path = "/register";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return { title: t("title") };
}

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const { filters, sort, grouping, after, ignored } = parseRegisterParams(params);
  const panel = { isPanelOpen: isFilterPanelOpen(params) };
  if (!panel.isPanelOpen && !isListMeant(params)) await goToNumber(viewer, { filters, sort, grouping });
  const { today } = await readRequestClock();
  const language = await getLocale();
  const [{ page, total }, options, t, tFound, tFilters, translations, timeZone] = await Promise.all([
    readRegister(viewer, today, { filters, sort, grouping, language, after }),
    listFilterOptions(viewer, { filters, ...panel }),
    getTranslations("register"),
    getTranslations("register.foundIn"),
    getFilterTranslations(),
    getCommitmentTranslations(),
    getTimeZone(),
  ]);
  const found =
    filters.q === null
      ? null
      : {
          in: await readFoundIn(
            viewer,
            filters.q,
            page.groups.flatMap(({ rows }) => rows),
            language,
          ),
          nameOf: (field: FoundField) => tFound(field),
        };
  const view = { sort: sortParam(sort), group: grouping === "none" ? null : grouping };
  const startHref = listHref(path, filters, view);
  const isPastEnd = after !== undefined && page.groups.length === 0 && total.count > 0;
  const sortHref = (key: SortKey) =>
    listHref(path, filters, {
      ...view,
      sort: sortParam({ key, descending: sort.key === key ? !sort.descending : key === "updated" }),
    });

  return (
    <>
      <ListHeader
        title={t("title")}
        viewer={viewer}
        today={today}
        ignored={ignored}
        path={path}
        filters={filters}
        options={options}
        {...panel}
        params={view}
        t={tFilters}
        translations={translations}
        views={
          <>
            <ViewMenu
              language={language}
              label={t("sort.label")}
              chosen={sort.key}
              mark={sort.descending ? "↓" : "↑"}
              choices={sortKeys}
              href={sortHref}
              nameOf={(key) => t(`sort.${key}`)}
            />
            <ViewMenu
              language={language}
              label={t("groupBy")}
              chosen={grouping}
              choices={groupings}
              href={(by) => listHref(path, filters, { ...view, group: by === "none" ? null : by })}
              nameOf={(by) => (by === "none" ? t("ungrouped") : translations.terms(`field.${by}`))}
            />
          </>
        }
        summary={page.groups.length > 0 ? t("found", { count: countText(translations.conditions, total) }) : null}
      >
        <LinkButton href={listHref(`${path}/export.csv`, filters, view)}>{t("export")}</LinkButton>
      </ListHeader>
      <DoneInList
        viewer={viewer}
        done={valuesOf(params, "done")[0]}
        from={{ list: "register", filters, sort, grouping, after }}
      />
      {page.groups.length > 0 ? (
        <CommitmentTable
          groups={page.groups.map((group) => ({
            key: group.key ?? "none",
            heading: groupHeading(group, grouping, translations, t("noRelease")),
            rows: group.rows,
          }))}
          today={today}
          timeZone={timeZone}
          translations={translations}
          sort={sort}
          sortHref={sortHref}
          found={found}
          actionsOf={(row) => registerActions(viewer, row, today)}
          coExecutors={oncePerCount((count) => t("coExecutors", { count }))}
          changedOn={sort.key === "updated" ? (date) => t("changedOn", { date }) : null}
          texts={{
            caption: t("caption", { sort: t(`sort.${sort.key}`) }),
            changeStatus: t("changeStatus"),
            sentence: t("sentence"),
          }}
        />
      ) : isPastEnd ? (
        <PastEndNotice startHref={startHref} />
      ) : (
        <Empty
          viewer={viewer}
          filters={
            hasFilters(filters)
              ? asOneLine(activeFilterTexts(filters, options, tFilters, translations), language)
              : null
          }
          t={t}
          clear={tFilters("clear")}
        />
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

/** A number that was typed leads to the item, which leads back to the search; out of sight there is nothing but the empty list. */
async function goToNumber(viewer: Viewer, list: Pick<RegisterParams, "filters" | "sort" | "grouping">): Promise<void> {
  const { q } = list.filters;
  // Beside other filters a number asks whether it is among what they leave.
  const reference = q === null || hasFilters({ ...list.filters, q: null }) ? null : readReference(q);
  if (reference === null || !(await getCommitmentState(viewer, reference))) return;
  const within = cameFromText({ list: "register", after: undefined, ...list });
  redirect(`/commitments/${reference}?in=${encodeURIComponent(within)}`);
}

function asOneLine(inWords: ReturnType<typeof activeFilterTexts>, language: Language): string {
  return inARow(
    inWords.map(({ text }) => text),
    language,
    "; ",
  );
}

/** One sentence on what would be here, and the one thing this person may do about it. */
function Empty({
  viewer,
  filters,
  t,
  clear,
}: {
  viewer: Viewer;
  filters: string | null;
  t: Awaited<ReturnType<typeof getTranslations<"register">>>;
  clear: string;
}) {
  if (filters !== null) {
    return (
      <div className="space-y-3 py-8">
        <p>{t("emptyFiltered", { filters })}</p>
        <LinkButton href={listHref(path, noFilters)}>{clear}</LinkButton>
      </div>
    );
  }
  return (
    <div className="space-y-3 py-8">
      <p>{viewer.role === "executor" ? t("emptyForExecutor") : t("empty")}</p>
      {viewer.role === "executor" ? null : <LinkButton href="/releases">{t("openReleases")}</LinkButton>}
    </div>
  );
}
