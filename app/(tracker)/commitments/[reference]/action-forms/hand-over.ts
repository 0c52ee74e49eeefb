import { listPartChoices } from "@/lib/commitments/edit-queries";
import { localized, namesOf } from "@/lib/localization/localized";
import type { ActionForm } from "./action-form";
import { reasonField, unchosen } from "./fields";

/** For an organisation with a last day; its successor is proposed. */
export const handOver: ActionForm = {
  isNeeded: ({ commitment }) => commitment.assignments.some(({ organisation }) => organisation.validTo !== null),
  async fields(context) {
    const { viewer, commitment, today, language, t } = context;
    const { organisations } = await listPartChoices(viewer, commitment, today);
    const ending = commitment.assignments.filter(({ organisation }) => organisation.validTo !== null);
    const option = (each: (typeof organisations)[number]) => ({
      value: each.id,
      label: localized(namesOf(each), each.original, language).text,
    });
    return [
      {
        input: "choice",
        name: "organisationId",
        label: t("fields.organisationId"),
        value: ending[0]?.organisationId ?? "",
        options: ending.map(({ organisation }) => option(organisation)),
      },
      {
        input: "choice",
        name: "successorId",
        label: t("fields.successorId"),
        value: ending[0]?.organisation.successorId ?? "",
        required: true,
        options: [unchosen(context), ...organisations.map(option)],
      },
      reasonField(context),
    ];
  },
};
