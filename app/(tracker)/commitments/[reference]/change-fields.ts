import { getTranslations } from "next-intl/server";
import type { ChangeField } from "@/components/commitments/change-form";
import type { Viewer } from "@/lib/access/viewer";
import { type CommitmentDetail, listLeadCandidates, listPeopleOf } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { localized, namesOf } from "@/lib/localization/localized";
import { type Action, evidenceKinds, outcomes } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { controlLevels } from "@/lib/vocabulary/people";
import { deadlineText } from "./deadline-text";

/** The fields a change asks for, as `lib/commitments/inputs` takes them. */
export async function changeFields(
  action: Action,
  viewer: Viewer,
  commitment: CommitmentDetail,
  today: CalendarDate,
  language: Language,
): Promise<ChangeField[]> {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");

  const reason: ChangeField = { input: "long", name: "reason", label: t("fields.reason"), required: true };
  const evidence = (required: boolean): ChangeField[] => [
    { input: "link", name: "evidenceUrl", label: `${t("fields.evidenceLegend")}`, hint: "https://…", required },
    { input: "text", name: "evidenceTitle", label: t("fields.evidenceTitle"), required },
    {
      input: "choice",
      name: "evidenceKind",
      label: t("fields.evidenceKind"),
      value: "official_publication",
      options: evidenceKinds.map((value) => ({ value, label: terms(`evidenceKind.${value}`) })),
    },
    { input: "text", name: "evidenceDated", label: t("fields.evidenceDated"), hint: t("hints.day") },
  ];
  const controlDate = (hint: string, required: boolean): ChangeField => ({
    input: "text",
    name: "controlDate",
    label: t("fields.controlDate"),
    hint,
    required,
  });
  const choose = { value: "", label: t("fields.choose") };

  switch (action) {
    case "put_on_control": {
      const leads = await listLeadCandidates(viewer, today);
      return [
        {
          input: "choice",
          name: "leadId",
          label: t("fields.leadId"),
          value: commitment.leadId ?? "",
          required: true,
          options: [
            choose,
            ...leads.map((lead) => ({ value: lead.id, label: localized(namesOf(lead), lead.original, language).text })),
          ],
        },
        {
          input: "long",
          name: "completionForm",
          label: t("fields.completionForm"),
          hint: t("hints.completionForm"),
          value: commitment.completionForm ?? "",
          required: true,
        },
        {
          input: "choice",
          name: "controlLevel",
          label: t("fields.controlLevel"),
          value: commitment.controlLevel ?? "",
          required: true,
          options: [choose, ...controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) }))],
        },
        ...(commitment.standing ? [] : [controlDate(t("hints.controlDate"), true)]),
      ];
    }
    case "set_for_record":
    case "return_to_captured":
    case "return":
    case "additional_control":
    case "reopen":
      return [reason];
    case "start":
      return [];
    case "report_interim":
    case "report_final":
      return [
        {
          input: "long",
          name: "text",
          label: t("fields.text"),
          hint: [
            viewer.role === "coordinator" ? t("hints.onBehalf") : "",
            t(action === "report_final" ? "hints.finalReport" : "hints.interimReport"),
          ].join(" "),
          required: true,
        },
        { input: "text", name: "nextStep", label: t("fields.nextStep") },
        ...evidence(false),
      ];
    case "take_off_control":
      return [
        {
          input: "choice",
          name: "outcome",
          label: t("fields.outcome"),
          hint: t("hints.takeOffControl"),
          required: true,
          options: [choose, ...outcomes.map((value) => ({ value, label: terms(`outcome.${value}`) }))],
        },
        { ...reason, required: false },
        { input: "text", name: "supersededBy", label: t("fields.supersededBy"), hint: "KZ-JP-2025-03" },
        ...evidence(false),
      ];
    case "extend": {
      const now = deadlineText(commitment.controlEdtf, language) ?? t("notOnControl");
      return [controlDate(`${t("hints.controlDate")}. ${t("hints.extend", { date: now })}`, true), reason];
    }
    case "request_report":
      return [
        { input: "text", name: "dueOn", label: t("fields.dueOn"), hint: t("hints.day"), required: true },
        { input: "long", name: "text", label: t("fields.requestText") },
      ];
    case "assign_owner": {
      const people = commitment.leadId ? await listPeopleOf(viewer, commitment.leadId) : [];
      return [
        {
          input: "choice",
          name: "personId",
          label: t("fields.personId"),
          value: commitment.ownerId ?? "",
          options: [
            { value: "", label: t("fields.nobody") },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      ];
    }
    case "add_evidence":
      return evidence(true);
    case "add_note":
      return [{ input: "long", name: "text", label: t("fields.noteText"), hint: t("hints.note"), required: true }];
  }
}
