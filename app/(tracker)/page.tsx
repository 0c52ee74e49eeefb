import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { countText, getCommitmentTranslations, type Translations } from "@/components/commitments/translations";
import { UpcomingMilestones } from "@/components/commitments/upcoming-milestones";
import { PageHeader } from "@/components/layout/page-header";
import { WorkList } from "@/components/lists/work-list";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { listHref } from "@/lib/commitments/list/list-href";
import { sortParam } from "@/lib/commitments/list/sort";
import { listMyWork, listUpcomingMilestones, type SectionWithRows } from "@/lib/commitments/my-work/queries";
import type { SectionName } from "@/lib/commitments/my-work/sections";
import { possibleActions } from "@/lib/commitments/possible-actions";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Action } from "@/lib/vocabulary/commitments";
import { NothingOverdue } from "./overdue/nothing-overdue";

type MyWorkTexts = Awaited<ReturnType<typeof getTranslations<"myWork">>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("myWork");
  return { title: t("title") };
}

export default async function MyWorkPage() {
  const viewer = await requireViewer();
  const { today } = await readRequestClock();
  const [sections, milestones, t, translations, timeZone] = await Promise.all([
    listMyWork(viewer, today),
    listUpcomingMilestones(today),
    getTranslations("myWork"),
    getCommitmentTranslations(),
    getTimeZone(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer} />
      <div className="gap-10 xl:grid xl:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="space-y-8">
          {sections.every((section) => section.rows.length === 0) ? (
            <div>
              <p>{t("empty")}</p>
              <NothingOverdue viewer={viewer} today={today} translations={translations} isFiltered={false} />
            </div>
          ) : (
            sections.map((section) => (
              <WorkSection
                key={section.name}
                section={section}
                viewer={viewer}
                today={today}
                timeZone={timeZone}
                translations={translations}
                t={t}
              />
            ))
          )}
        </div>
        <UpcomingMilestones
          milestones={milestones}
          today={today}
          translations={translations}
          texts={{ heading: t("milestones"), none: t("noMilestones"), now: t("today") }}
        />
      </div>
    </>
  );
}

function WorkSection({
  section: { name, rows, total, filters, sort },
  viewer,
  today,
  timeZone,
  translations,
  t,
}: {
  section: SectionWithRows;
  viewer: Viewer;
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  t: MyWorkTexts;
}) {
  const title = t(`sections.${name}`);
  const wanted = wantedSteps[name] ?? [];
  return (
    <section aria-labelledby={name}>
      <h2 id={name} className="flex items-baseline gap-3 text-section">
        {title}
        <span className="figures font-normal text-body text-muted">{countText(translations.conditions, total)}</span>
      </h2>
      {hasHint(name) ? <p className="text-meta text-muted">{t(`hints.${name}`)}</p> : null}
      <div className="mt-2">
        {rows.length === 0 ? (
          <p className="border-hairline border-t py-3 text-muted">{t("none")}</p>
        ) : (
          <WorkList
            label={t("caption", { section: title })}
            rows={rows}
            today={today}
            timeZone={timeZone}
            translations={translations}
            action={(row) => {
              const possible = possibleActions(viewer, row);
              const action = wanted.find((one) => possible.includes(one));
              return action ? { action, text: translations.actions(action) } : null;
            }}
          />
        )}
      </div>
      {rows.length < total.count ? (
        <p className="mt-2">
          <a href={listHref("/register", filters, { sort: sortParam(sort) })} className="inline-block min-h-6">
            {t("all")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** What each section is there for; the first of them that this person may do is offered in the row. */
const wantedSteps: Partial<Record<SectionName, readonly Action[]>> = {
  needs_my_update: ["report_interim"],
  waiting_to_be_put_on_control: ["put_on_control"],
  waiting_for_me: ["take_off_control"],
  overdue: ["request_report", "report_final"],
  due_soon: ["report_final"],
  returned_to_me: ["report_final"],
  stale: ["request_report"],
};

const hinted = ["needs_my_update", "due_soon", "waiting_for_me"] as const;

function hasHint(name: SectionName): name is (typeof hinted)[number] {
  return hinted.some((one) => one === name);
}
