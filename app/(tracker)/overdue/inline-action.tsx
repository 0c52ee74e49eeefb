import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionFormPanel } from "@/app/(tracker)/commitments/[reference]/action-form-panel";
import { hasForm } from "@/app/(tracker)/commitments/[reference]/action-forms/index";
import { readDone } from "@/app/(tracker)/commitments/[reference]/read-done";
import { SuccessNotice } from "@/app/(tracker)/commitments/[reference]/success-notice";
import { FocusOnMount } from "@/components/ui/focus-on-mount";
import type { Viewer } from "@/lib/access/viewer";
import type { ToldEvent } from "@/lib/audit/events";
import { latenessInput } from "@/lib/commitments/lateness-input";
import { overdueActions } from "@/lib/commitments/list/row-actions";
import { findInlinePosition, type InlinePosition } from "@/lib/commitments/overdue/inline-position";
import type { OverdueGroup } from "@/lib/commitments/overdue/queries";
import { type OverdueParams, overdueHref, overdueQuery } from "@/lib/commitments/overdue/search-params";
import { type CommitmentDetail, getCommitment } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { dueOn } from "@/lib/deadlines/lateness";

type Shown = { viewer: Viewer; params: OverdueParams; groups: OverdueGroup[]; today: CalendarDate };

/** Something shown inside the list; `position` is null when the list as it is shown has no room for it. */
export type InlineAction = { position: InlinePosition | null; content: ReactNode };

/**
 * The form that the address opens in a row. Null when that row is not on this page or its step is not this person's to
 * take: the page then says that it left the wish out.
 */
export async function inlineForm({ viewer, params, groups, today }: Shown): Promise<InlineAction | null> {
  const { openAction: act } = params;
  const row = groups.flatMap(({ rows }) => rows).find(({ reference }) => reference === act?.reference);
  if (!act || !row || !hasForm(act.action) || !overdueActions(viewer, row, today).includes(act.action)) return null;
  const [commitment, t] = await Promise.all([getCommitment(viewer, act.reference), getTranslations("overdue")]);
  const actions = await getTranslations("commitment.actions");
  if (!commitment) return null;
  return {
    position: findInlinePosition(groups, { ...row, group: null }),
    content: (
      <section aria-labelledby="act">
        <h2 id="act" tabIndex={-1} className="scroll-mt-48 font-semibold">
          {t("step", { step: actions(act.action), reference: act.reference })}
        </h2>
        <ActionFormPanel
          action={act.action}
          viewer={viewer}
          commitment={commitment}
          today={today}
          cancelHref={`${overdueHref(params)}#steps-${act.reference}`}
          list={`overdue?${overdueQuery(params)}`}
        />
      </section>
    ),
  };
}

/** What this person has just done in the list, where the row stands, or stood before it was no longer overdue. */
export async function inlineSuccess({ viewer, params, groups }: Shown): Promise<InlineAction | null> {
  const { doneAction: done, grouping } = params;
  if (!done) return null;
  const [told, t] = await Promise.all([readDone(viewer, done), getTranslations("overdue")]);
  if (!told) return null;
  const { commitment, last } = told;
  const group = { organisation: commitment.leadId, owner: commitment.ownerId, counterpart: null, none: null }[grouping];
  const position = findInlinePosition(groups, { id: commitment.id, group, dueOn: dueBefore(commitment, last.event) });
  const isListed = position?.below === done.reference;
  return {
    position,
    content: (
      <FocusOnMount key={done.version} id="done">
        <SuccessNotice viewer={viewer} {...told} list={`overdue?${overdueQuery(params)}`}>
          <a href={`/commitments/${done.reference}`} className="mr-2 font-mono">
            {done.reference}
          </a>
          {isListed ? null : `${t("leftTheList")} `}
        </SuccessNotice>
      </FocusOnMount>
    ),
  };
}

/** The last day that was in force before the step: by it the row stood where it did. */
function dueBefore(commitment: CommitmentDetail, event: ToldEvent): CalendarDate | null {
  const now = latenessInput(commitment);
  if (event.kind !== "control_deadline_changed") return dueOn(now);
  return dueOn({ ...now, control: event.from === null ? null : parseDeadline(event.from) });
}
