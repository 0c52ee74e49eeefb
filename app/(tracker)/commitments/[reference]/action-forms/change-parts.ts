import { organisationOptions } from "@/components/commitments/organisation-name";
import type { FieldGroup, FormField } from "@/components/forms/form-field";
import { listPartChoices } from "@/lib/commitments/edit-queries";
import { env } from "@/lib/env";
import { bySide, homeFirst } from "@/lib/localization/alphabet";
import { localized, namesOf, sideName } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import type { ActionForm, FormContext } from "./action-form";
import { reasonField } from "./fields";
import { ADDED, addedField, addedRoleField, leadField, partField } from "./part-fields";

/** Leads of every side, the others with their part, and rows for more; part-fields.ts reads them back. */
export const changeParts: ActionForm = {
  fields: async (context) => (await groupsOf(context)).flatMap(({ fields }) => fields),
  groups: groupsOf,
};

async function groupsOf(context: FormContext): Promise<FieldGroup[]> {
  const { viewer, commitment, today, language, t, terms } = context;
  const { sides, organisations } = await listPartChoices(viewer, commitment, today);
  const home = env().homeSide;
  const name = (each: Parameters<typeof namesOf>[0] & { original: (typeof organisations)[number]["original"] }) =>
    localized(namesOf(each), each.original, language).text;
  const roles = (["co_executor", "consolidator"] as const).map((value) => ({
    value,
    label: terms(`assignmentRole.${value}`),
  }));

  const ofSide = (side: string): FieldGroup => {
    const parts = commitment.assignments.filter((part) => part.side === side);
    const lead = parts.find(({ role }) => role === "lead");
    const inForce = organisations.filter((each) => each.side === side);
    // A lead that has ended stays to be chosen: it is not exchanged unseen.
    const ended = lead && !inForce.some(({ id }) => id === lead.organisationId) ? [lead.organisation] : [];
    const leadChoice: FormField = {
      input: "choice",
      name: leadField(side),
      label: t("fields.lead", { side: sideName(side, language) }),
      hint: t("hints.changeLead"),
      value: (side === home && context.proposal?.lead?.id) || (lead?.organisationId ?? ""),
      options: [
        { value: "", label: t("fields.noLeadOfSide") },
        ...organisationOptions([...ended, ...inForce], language),
      ],
    };
    const others = parts
      .filter(({ role }) => role !== "lead")
      .map(
        ({ organisationId, organisation, role }): FormField => ({
          input: "choice",
          name: partField(organisationId),
          label: name(organisation),
          value: role,
          options: [...roles, { value: "", label: t("fields.leaves") }],
        }),
      );
    return { legend: sideName(side, language), fields: [leadChoice, ...others] };
  };

  const anyOrganisation = [
    { value: "", label: "–" },
    ...bySide(organisations, home, language, name).map((each) => ({
      value: each.id,
      label: `${sideName(each.side, language)}${labelEnd(language)}${name(each)}`,
    })),
  ];
  const more = Array.from({ length: ADDED }, (_, index): FormField[] => [
    { input: "choice", name: addedField(index), label: t("fields.added"), value: "", options: anyOrganisation },
    {
      input: "choice",
      name: addedRoleField(index),
      label: t("fields.addedRole"),
      value: "co_executor",
      options: roles,
    },
  ]);
  return [
    ...homeFirst(sides, home, language).map(ofSide),
    { legend: t("fields.more"), fields: more.flat() },
    { legend: null, fields: [reasonField(context)] },
  ];
}
