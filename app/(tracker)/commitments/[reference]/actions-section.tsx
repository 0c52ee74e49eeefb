import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import { actionsBeyondAuthority, possibleActions } from "@/lib/commitments/possible-actions";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Action, isEditing } from "@/lib/vocabulary/commitments";
import { ActionFormPanel } from "./action-form-panel";
import { hasForm } from "./action-forms/index";

/** What is added beside the work itself: offered after the steps that move it. */
const besides: readonly Action[] = ["assign_owner", "add_evidence", "add_note", "restrict", "lift_restriction"];

/** The steps this person may take now, as links; the one asked for (`?do=`) with its form. Works without JavaScript. */
export async function ActionsSection({
  viewer,
  commitment,
  asked,
  today,
  returnTo,
  within,
  fileId,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  asked: string | undefined;
  today: CalendarDate;
  /** The list that the step was asked for in, and its address: the answer leads back to it. */
  returnTo: { list: string; href: string } | null;
  /** The list that the page goes on in. */
  within: string | undefined;
  /** The file that the step before the one that is asked for sent. */
  fileId: string | undefined;
}) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  const possible = possibleActions(viewer, commitment, today);
  const chosen = possible.filter(hasForm).find((action) => action === asked);
  const steps = possible.filter((action) => !isEditing(action));
  const inOrder = [
    ...steps.filter((action) => !besides.includes(action)),
    ...steps.filter((action) => besides.includes(action)),
  ];
  const href = `/commitments/${commitment.reference}`;
  const lacksAuthority =
    viewer.authorityLevel !== null &&
    commitment.controlLevel !== null &&
    actionsBeyondAuthority(viewer, commitment, today).length > 0;

  return (
    <>
      {possible.length === 0 ? <p className="text-muted">{t("nothingToDo")}</p> : null}
      {chosen ? (
        <>
          <h3 className="font-semibold">{t(`actions.${chosen}`)}</h3>
          <ActionFormPanel
            action={chosen}
            viewer={viewer}
            commitment={commitment}
            today={today}
            cancelHref={
              returnTo?.href ?? `${href}${within === undefined ? "" : `?in=${encodeURIComponent(within)}`}#act`
            }
            list={returnTo?.list}
            within={within}
            fileId={fileId}
          />
        </>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {inOrder.map((action) => (
            <li key={action}>
              <LinkButton
                look={besides.includes(action) ? "quiet" : "secondary"}
                className={besides.includes(action) ? "px-2! text-left" : "text-left"}
                href={`${href}?do=${action}${within === undefined ? "" : `&in=${encodeURIComponent(within)}`}#act`}
              >
                {t(`actions.${action}`)}
              </LinkButton>
            </li>
          ))}
          {possible.some((action) => isEditing(action) && hasForm(action)) ? (
            <li>
              <LinkButton look="quiet" className="px-2! text-left" href={`${href}/edit`}>
                {t("edit.link")}
              </LinkButton>
            </li>
          ) : null}
          <li>
            <LinkButton look="quiet" className="px-2! text-left" href={`${href}/translations`}>
              {t("translations.link")}
            </LinkButton>
          </li>
        </ul>
      )}
      {lacksAuthority && viewer.authorityLevel && commitment.controlLevel ? (
        <p className="mt-3 text-muted">
          {t("lacksAuthority", {
            level: terms(`controlLevel.${commitment.controlLevel}`),
            own: terms(`controlLevel.${viewer.authorityLevel}`),
          })}
        </p>
      ) : null}
    </>
  );
}
