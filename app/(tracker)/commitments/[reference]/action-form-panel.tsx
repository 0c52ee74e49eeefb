import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { ChangeForm } from "@/components/commitments/change-form";
import { ConnectionBoundary } from "@/components/forms/connection-boundary";
import type { Viewer } from "@/lib/access/viewer";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Action } from "@/lib/vocabulary/commitments";
import { actionForms } from "./action-forms/index";
import { change } from "./actions";

/** The form of one step, for a commitment's own page and for wherever else the step is taken. */
export async function ActionFormPanel({
  viewer,
  commitment,
  action,
  today,
  cancelHref,
  list,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  action: Action;
  today: CalendarDate;
  cancelHref: string;
  /** The query of the overdue list the step is taken in, to which the answer leads back. */
  list?: string;
}) {
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { reference, version } = commitment;
  const { intro, fields } = actionForms[action];
  const context = { viewer, commitment, today, language, t, terms };
  return (
    <>
      {intro ? <p className="text-muted">{intro(context)}</p> : null}
      <div className="mt-3">
        <ConnectionBoundary words={{ lost: t("connectionLost"), back: t("backToForm") }}>
          <ChangeForm
            key={`${action}-${version}`}
            owner={viewer.id}
            action={change}
            request={{
              action,
              reference,
              version,
              key: randomUUID(),
              language,
              ...(list === undefined ? {} : { list }),
            }}
            fields={await fields(context)}
            cancelHref={cancelHref}
            texts={{
              submit: t(`actions.${action}`),
              again: t("sendAgain"),
              sending: t("sending"),
              cancel: t("cancel"),
              problem: t("thereIsAProblem"),
              changedSince: t("changedSince"),
            }}
          />
        </ConnectionBoundary>
      </div>
    </>
  );
}
