import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import { FormOnDemand } from "@/components/forms/form-on-demand";
import type { Viewer } from "@/lib/access/viewer";
import { proposalFor } from "@/lib/commitments/proposals";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Action } from "@/lib/vocabulary/commitments";
import { type ActionWithForm, actionForms } from "./action-forms/index";
import { change } from "./actions";
import { unsavedInputName } from "./unsaved-input-name";

/** The form of one step, for a commitment's own page and for wherever else the step is taken. */
export async function ActionFormPanel({
  viewer,
  commitment,
  action,
  today,
  cancelHref,
  list,
  within,
  isOnEditPage = false,
  statementId,
  fileId,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  action: ActionWithForm;
  today: CalendarDate;
  cancelHref: string;
  /** The list the step is taken in, to which the answer leads back. */
  list?: string | undefined;
  /** The list that the page of the commitment goes on in. */
  within?: string | undefined;
  /** It stands on the page where what was entered is set right, and the answer leads back there. */
  isOnEditPage?: boolean;
  /** The statement it was opened from. */
  statementId?: string | undefined;
  /** The file that a step before it sent. */
  fileId?: string | undefined;
}) {
  const [t, terms, language] = await Promise.all([
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { reference, version } = commitment;
  const { intro, fields: fieldsOf, groups: groupsOf } = actionForms[action];
  // Where what was entered is set right, nobody came for what is proposed.
  const proposal = isOnEditPage ? null : proposalFor(viewer, commitment, action);
  const context = { viewer, commitment, today, language, t, terms, statementId, action, within, fileId, proposal };
  const { reasonIn, outcome, controlEdtf, controlLevel, lead } = proposal ?? {};
  const isFilled = reasonIn === language || (outcome ?? controlEdtf ?? controlLevel ?? lead);
  const said = proposal && isFilled ? t("hints.asProposed") : intro?.(context);
  const groups = groupsOf ? await groupsOf(context) : [{ legend: null, fields: await fieldsOf(context) }];
  const fields = groups.flatMap((group) => group.fields);
  const request = { action, reference, version: String(version), key: randomUUID(), language };
  const lists = { ...(list !== undefined && { list }), ...(within !== undefined && { in: within }) };
  return (
    <>
      {said ? <p className="text-muted">{said}</p> : null}
      <div className="mt-3">
        <FormOnDemand
          key={`${action}-${version}-${statementId ?? ""}`}
          act={change}
          idPrefix={isOnEditPage ? `${action}-` : ""}
          hidden={{ ...request, ...lists, ...(isOnEditPage ? { page: "edit" } : {}) }}
          unsavedInput={{ owner: viewer.id, name: unsavedInputName(reference, action) }}
          words={await formWords(t("thereIsAProblem"))}
          labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
          className="max-w-2xl space-y-5"
          groups={groups}
          buttons={{
            submit: isOnEditPage ? t(`edit.${verbOf(action)}`) : t(`actions.${action}`),
            again: t("sendAgain"),
            sending: t("sending"),
            cancel: { href: cancelHref, text: t("cancel") },
          }}
        />
      </div>
    </>
  );
}

/** What the button of a section says. */
function verbOf(action: Action): "withdraw" | "correct" | "move_statement" | "separate_statement" | "save" {
  if (action.startsWith("withdraw_")) return "withdraw";
  if (action === "move_statement" || action === "separate_statement") return action;
  return action === "correct_control_date" ? "correct" : "save";
}
