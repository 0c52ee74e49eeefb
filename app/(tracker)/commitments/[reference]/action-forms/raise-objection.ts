import { organisationOptions } from "@/components/commitments/organisation-name";
import { listLeadCandidates } from "@/lib/commitments/queries";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn } from "@/lib/deadlines/wording";
import { objectionGrounds } from "@/lib/vocabulary/commitments";
import type { ActionForm } from "./action-form";
import { unchosen } from "./fields";

export const raiseObjection: ActionForm = {
  intro({ commitment, viewer, language, t }) {
    const onBehalf = viewer.role === "coordinator" ? `${t("hints.onBehalf")} ` : "";
    const until = fromDbDate(commitment.objectionUntil);
    const date = until === null ? "" : formatDateIn(until, language, "genitive");
    return `${onBehalf}${t("hints.objection", { date })}`;
  },
  async fields(context) {
    const { viewer, commitment, today, language, t, terms } = context;
    const leads = await listLeadCandidates(viewer, commitment, today);
    const others = leads.filter(({ id }) => id !== commitment.leadId);
    return [
      {
        input: "choice",
        name: "ground",
        label: t("fields.ground"),
        required: true,
        options: [
          unchosen(context),
          ...objectionGrounds.map((value) => ({ value, label: terms(`objectionGround.${value}`) })),
        ],
      },
      { input: "long", name: "reason", label: t("fields.objectionReason"), required: true },
      {
        input: "choice",
        name: "proposedLeadId",
        label: t("fields.proposedLeadId"),
        hint: t("hints.proposedLead"),
        options: [{ value: "", label: "–" }, ...organisationOptions(others, language)],
      },
      { input: "long", name: "proposedWords", label: t("fields.proposedWords"), hint: t("hints.proposedWords") },
    ];
  },
};
