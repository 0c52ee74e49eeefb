import { getLocale, getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import type { FieldGroup } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { byLabel } from "@/lib/localization/alphabet";
import { namesOf, shortNamesOf } from "@/lib/localization/localized";
import { listHomeOrganisations, type PersonToEdit } from "@/lib/registry/people/queries";
import { languages } from "@/lib/vocabulary/languages";
import { controlLevels, roles } from "@/lib/vocabulary/people";
import { inFourLanguages } from "../name-fields";

/** The fields of a person, as they are or empty. */
export async function personFields(viewer: Viewer, person: PersonToEdit | null): Promise<FieldGroup[]> {
  const [{ today }, t, terms, language] = await Promise.all([
    readRequestClock(),
    getTranslations("registry"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const inForce = await listHomeOrganisations(viewer, today);
  const own = person && !inForce.some(({ id }) => id === person.organisationId);
  const organisations = [...(own ? [{ ...person.organisation, id: person.organisationId }] : []), ...inForce].map(
    (each) => ({
      value: each.id,
      label: `${organisationLabel({ full: namesOf(each), short: shortNamesOf(each), original: each.original }, language)} (${each.code})`,
    }),
  );
  const none = { value: "", label: t("none") };
  return [
    {
      legend: null,
      fields: [
        {
          name: "name",
          label: t("fields.person"),
          hint: t("hints.person"),
          input: "text",
          value: person?.name ?? "",
          required: true,
        },
        {
          name: "email",
          label: t("fields.email"),
          hint: t("hints.email"),
          input: "email",
          value: person?.email ?? "",
          required: true,
        },
        {
          name: "role",
          label: t("fields.role"),
          input: "choice",
          value: person?.role ?? "executor",
          options: roles.map((value) => ({ value, label: terms(`role.${value}`) })),
        },
        {
          name: "authorityLevel",
          label: t("fields.authorityLevel"),
          hint: t("hints.authorityLevel"),
          input: "choice",
          value: person?.authorityLevel ?? "",
          options: [none, ...controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) }))],
        },
        {
          name: "organisationId",
          label: t("fields.organisationId"),
          hint: t("hints.homeOrganisation"),
          input: "choice",
          value: person?.organisationId ?? "",
          options: [...(person ? [] : [none]), ...byLabel(organisations, language)],
        },
        {
          name: "language",
          label: t("fields.language"),
          input: "choice",
          value: person?.language ?? "",
          options: [none, ...languages.map((value) => ({ value, label: terms(`language.${value}`) }))],
        },
      ],
    },
    {
      legend: t("groups.spellings"),
      fields: await inFourLanguages("name", person && namesOf(person), "person"),
    },
  ];
}
