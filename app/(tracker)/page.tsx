import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { UpcomingMilestones } from "@/components/commitments/upcoming-milestones";
import { PageHeader } from "@/components/layout/page-header";
import { Signature } from "@/components/lists/signature";
import { readLastVisit } from "@/lib/auth/queries";
import { readRequestClock, requireSession } from "@/lib/auth/viewer";
import { seesUnit } from "@/lib/commitments/by-lead/columns";
import { valuesOf } from "@/lib/commitments/list/filters";
import { listMyWork, listUpcomingMilestones, type SectionWithRows } from "@/lib/commitments/my-work/queries";
import { listWorkRemarks } from "@/lib/commitments/my-work/remarks-queries";
import { inARow } from "@/lib/localization/punctuation";
import { listCapturesInProgress, listUnregisteredTexts } from "@/lib/releases/unfinished-queries";
import { listDecidedAtReviews } from "@/lib/reviews/decided-queries";
import { listComingReviews } from "@/lib/reviews/pre-read-queries";
import { DoneInList } from "./commitments/[reference]/done-in-list";
import { DecidedAtReviews } from "./decided-at-reviews";
import { NothingOverdue } from "./overdue/nothing-overdue";
import { UnfinishedTexts } from "./unfinished-texts";
import { WorkSection } from "./work-section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("myWork");
  return { title: t("title") };
}

export default async function MyWorkPage({ searchParams }: PageProps<"/">) {
  const { viewer, id } = await requireSession();
  const [done] = valuesOf(await searchParams, "done");
  const { today } = await readRequestClock();
  const [sections, coming, decided, captures, texts, milestones, t, translations] = await Promise.all([
    readLastVisit(viewer, id).then((lastVisit) => listMyWork(viewer, today, lastVisit)),
    listComingReviews(viewer),
    listDecidedAtReviews(viewer, today),
    listCapturesInProgress(viewer),
    listUnregisteredTexts(viewer),
    listUpcomingMilestones(today),
    getTranslations("myWork"),
    getCommitmentTranslations(),
  ]);
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const remarks = await listWorkRemarks(
    viewer,
    filled.flatMap(({ rows }) => rows),
    translations.language,
  );
  const empty = sections.filter(({ rows }) => rows.length === 0).map(({ name }) => t(`sections.${name}`));
  const show = (section: SectionWithRows) => (
    <WorkSection
      key={section.name}
      section={section}
      remarks={remarks}
      viewer={viewer}
      today={today}
      translations={translations}
    />
  );
  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer} isLow>
        {seesUnit(viewer) ? <a href="/unit">{t("unit")}</a> : null}
      </PageHeader>
      <DoneInList viewer={viewer} done={done} from={{ list: "work", section: undefined }} />
      <div className="space-y-6 max-sm:space-y-1">
        {filled.length === 0 && decided.total === 0 ? (
          <div>
            <p>{t("empty")}</p>
            <NothingOverdue viewer={viewer} today={today} translations={translations} isFiltered={false} />
          </div>
        ) : null}
        <DecidedAtReviews coming={coming} decided={decided} viewer={viewer} today={today} translations={translations} />
        {filled.filter(isFirst).map(show)}
        <UnfinishedTexts captures={captures} texts={texts} language={translations.language} />
        {filled.filter((section) => !isFirst(section)).map(show)}
        {filled.length > 0 && empty.length > 0 ? (
          <p className="not-printed text-meta text-muted">
            {t("nothingIn", { sections: inARow(empty, translations.language, "; ") })}
          </p>
        ) : null}
        {filled.length > 0 ? <Signature language={translations.language} /> : null}
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

const beforeTexts: readonly SectionWithRows["name"][] = [
  "proposed",
  "may_object",
  "objection",
  "new",
  "no_living_owner",
  "extension_requested",
  "extension_forwarded",
  "returned",
];

/** What is new, what is nobody's, what asks for more time and what came back stand before everything else, texts in work too. */
function isFirst({ name }: SectionWithRows): boolean {
  return beforeTexts.includes(name);
}
