import { organisationOptions } from "@/components/commitments/organisation-name";
import { listPartChoices } from "@/lib/commitments/edit-queries";
import type { ActionForm, FormContext } from "./action-form";
import { reasonField, unchosen } from "./fields";

const ending = ({ commitment }: FormContext) =>
  commitment.assignments.filter(({ organisation }) => organisation.validTo !== null);

/** For an organisation with a last day; its successor is proposed. */
export const handOver: ActionForm = {
  isNeeded: (context) => ending(context).length > 0,
  async fields(context) {
    const { viewer, commitment, today, language, t } = context;
    const { organisations } = await listPartChoices(viewer, commitment, today);
    const parts = ending(context);
    return [
      {
        input: "choice",
        name: "organisationId",
        label: t("fields.organisationId"),
        value: parts[0]?.organisationId ?? "",
        options: organisationOptions(
          parts.map(({ organisation }) => organisation),
          language,
        ),
      },
      {
        input: "choice",
        name: "successorId",
        label: t("fields.successorId"),
        value: parts[0]?.organisation.successorId ?? "",
        required: true,
        options: [unchosen(context), ...organisationOptions(organisations, language)],
      },
      reasonField(context),
    ];
  },
};
