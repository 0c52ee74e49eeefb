import { getTimeZone, getTranslations } from "next-intl/server";
import { countText, type Translations } from "@/components/commitments/translations";
import { workRow } from "@/components/lists/work-row";
import { WorkRows } from "@/components/lists/work-rows";
import { serialize } from "@/components/ui/serialized-props";
import type { Viewer } from "@/lib/access/viewer";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { listHref } from "@/lib/commitments/list/list-href";
import type { ListRow } from "@/lib/commitments/list/row";
import { sortParam } from "@/lib/commitments/list/sort";
import { hasEnded } from "@/lib/commitments/living";
import type { SectionWithRows } from "@/lib/commitments/my-work/queries";
import type { SectionName } from "@/lib/commitments/my-work/sections";
import type { WorkRemark } from "@/lib/commitments/my-work/work-remark";
import { possibleActions } from "@/lib/commitments/possible-actions";
import { carriedOutBy } from "@/lib/commitments/proposals";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Action } from "@/lib/vocabulary/commitments";

/** One section of a person's work with its first rows; the rest is in the register. */
export async function WorkSection({
  section: { name, rows, total, filters, sort },
  remarks,
  viewer,
  today,
  translations,
}: {
  section: SectionWithRows;
  remarks: ReadonlyMap<string, WorkRemark>;
  viewer: Viewer;
  today: CalendarDate;
  translations: Translations;
}) {
  const [t, timeZone] = await Promise.all([getTranslations("myWork"), getTimeZone()]);
  const title = t(`sections.${name}`);
  const wanted = wantedSteps[name] ?? [];
  // An organisation that is still there only needs another person.
  const stepsFor = ({ presence: { firstEnd }, proposal }: ListRow): readonly Action[] => {
    if (name === "proposed" && proposal) return [carriedOutBy[proposal.decision], "decline_proposal"];
    return name === "no_living_owner" && !hasEnded({ validTo: firstEnd }, today) ? ["assign_owner"] : wanted;
  };
  const mostSteps = hasTwoSteps.includes(name) ? 2 : 1;
  const inWords = rows.map((row) =>
    workRow(row, {
      today,
      timeZone,
      translations,
      remarks,
      stepsOf(one) {
        const possible = possibleActions(viewer, one, today);
        return stepsFor(one)
          .filter((action) => possible.includes(action))
          .slice(0, mostSteps);
      },
      reportBy: (date) => t("reportBy", { date }),
      tellsChange: name === "recent_changes",
      isOfNobody: name === "no_living_owner",
    }),
  );
  const offered = new Set(inWords.flatMap(({ steps }) => steps));
  return (
    <section aria-labelledby={name}>
      <h2 id={name} className="flex items-baseline gap-3 text-section max-sm:text-body">
        {title}
        <span className="figures font-normal text-body text-muted">{countText(translations.conditions, total)}</span>
      </h2>
      {hasHint(name) ? (
        <p className="break-after-avoid text-meta text-muted">
          <span className="max-sm:sr-only">{t(`hints.${name}`)}</span>
          {name === "no_living_owner" ? (
            <>
              {" "}
              <a href={handoverHref()} className="not-printed">
                {t("handOver")}
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      <div className="mt-1 max-sm:mt-0">
        <WorkRows
          label={t("caption", { section: title })}
          rows={serialize(inWords)}
          language={translations.language}
          actionNames={Object.fromEntries([...offered].map((action) => [action, translations.actions(action)]))}
        />
      </div>
      {rows.length < total.count ? (
        <p className="not-printed mt-2">
          <a href={listHref("/register", filters, { sort: sortParam(sort) })} className="inline-block min-h-6">
            {t("all")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Where a decision is offered both ways. */
const hasTwoSteps: readonly SectionName[] = [
  "proposed",
  "may_object",
  "objection",
  "waiting_for_me",
  "extension_forwarded",
];

/** What each section is there for; the first that this person may do is offered in the row, of a decision both ways. */
const wantedSteps: Partial<Record<SectionName, readonly Action[]>> = {
  may_object: ["accept_assignment", "raise_objection"],
  objection: ["refuse_objection", "uphold_objection", "uphold_and_return"],
  new: ["forward_extension", "refuse_extension", "start", "request_report"],
  no_living_owner: ["hand_over"],
  returned: ["request_report", "report_final"],
  waiting_to_be_put_on_control: ["put_on_control"],
  waiting_for_me: ["take_off_control", "return"],
  unverified: ["verify_report"],
  extension_requested: ["forward_extension"],
  extension_forwarded: ["extend", "refuse_extension"],
  overdue: ["request_report", "report_final", "take_off_control"],
  needs_my_update: ["report_interim"],
  asked: ["report_interim"],
  stale: ["request_report"],
  due_soon: ["request_report", "report_final", "take_off_control"],
};

const hinted = ["may_object", "new", "no_living_owner", "needs_my_update", "due_soon", "waiting_for_me"] as const;

function hasHint(name: SectionName): name is (typeof hinted)[number] {
  return hinted.some((one) => one === name);
}
