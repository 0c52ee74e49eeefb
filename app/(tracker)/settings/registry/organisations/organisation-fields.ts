import { getLocale, getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import type { FieldGroup } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { byLabel } from "@/lib/localization/alphabet";
import { localized, namesOf, shortNamesOf } from "@/lib/localization/localized";
import { listOrganisationChoices, type OrganisationToEdit } from "@/lib/registry/organisations/queries";
import { dayValue, inFourLanguages, nameGroup } from "../name-fields";

/** The fields of an organisation, as it is or empty. */
export async function organisationFields(
  viewer: Viewer,
  organisation: OrganisationToEdit | null,
): Promise<FieldGroup[]> {
  const [t, language, choices] = await Promise.all([
    getTranslations("registry"),
    getLocale(),
    listOrganisationChoices(viewer),
  ]);
  const others = byLabel(
    choices.organisations
      .filter(({ id, side }) => id !== organisation?.id && (organisation === null || side === organisation.side))
      .map((each) => ({
        value: each.id,
        label: `${organisationLabel({ full: namesOf(each), short: shortNamesOf(each), original: each.original }, language)} (${each.code})`,
      })),
    language,
  );
  const none = { value: "", label: t("none") };
  const names = organisation && { names: namesOf(organisation), original: organisation.original };
  return [
    {
      legend: null,
      fields: [
        organisation
          ? {
              name: "code",
              label: t("fields.code"),
              input: "choice",
              value: organisation.code,
              options: [{ value: organisation.code, label: organisation.code }],
            }
          : { name: "code", label: t("fields.code"), hint: t("hints.code"), input: "text", value: "", required: true },
        organisation?.sideIsFixed
          ? {
              name: "side",
              label: t("fields.side"),
              hint: t("hints.sideFixed"),
              input: "choice",
              value: organisation.side,
              options: [{ value: organisation.side, label: organisation.side }],
            }
          : {
              name: "side",
              label: t("fields.side"),
              hint: t("hints.side"),
              input: "text",
              value: organisation?.side ?? env().homeSide,
              required: true,
            },
      ],
    },
    await nameGroup(names),
    {
      legend: t("groups.shortNames"),
      fields: await inFourLanguages("short", organisation && shortNamesOf(organisation)),
    },
    {
      legend: t("groups.place"),
      fields: [
        {
          name: "parentId",
          label: t("fields.parentId"),
          input: "choice",
          value: organisation?.parentId ?? "",
          options: [none, ...others],
        },
        {
          name: "sectors",
          label: t("fields.sectors"),
          hint: t("hints.sectors"),
          input: "checks",
          // In the order of the list, as the form sends them.
          value: choices.sectors.flatMap(({ code }) => (organisation?.sectors.includes(code) ? code : [])).join(","),
          options: choices.sectors.map((sector) => ({
            value: sector.code,
            label: localized(namesOf(sector), "ru", language).text,
          })),
        },
      ],
    },
    {
      legend: t("groups.validity"),
      fields: [
        {
          name: "validFrom",
          label: t("fields.validFrom"),
          hint: t("hints.day"),
          input: "day",
          value: dayValue(organisation?.validFrom),
        },
        {
          name: "validTo",
          label: t("fields.validTo"),
          hint: t("hints.validTo"),
          input: "day",
          value: dayValue(organisation?.validTo),
        },
        {
          name: "successorId",
          label: t("fields.successorId"),
          hint: t("hints.successor"),
          input: "choice",
          value: organisation?.successorId ?? "",
          options: [none, ...others],
        },
      ],
    },
  ];
}
