import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { OrganisationName } from "@/components/commitments/organisation-name";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { ColumnHeader } from "@/components/lists/data-table";
import { FindForm } from "@/components/lists/find-form";
import { hrefsAfter } from "@/components/lists/href-after";
import { StackingTable } from "@/components/lists/stacking-table";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { namesOf, shortNamesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { listPeople } from "@/lib/registry/people/queries";
import { roles } from "@/lib/vocabulary/people";
import { listAsked } from "../list-asked";
import { ListFrame } from "../list-frame";
import { firstPasswordSentence } from "./first-password-sentence";
import { PendingChanges } from "./pending-changes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = listAsked.extend({
  role: z.enum(roles).or(z.literal("")).catch(""),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("people") };
}

export default async function PeoplePage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_people")) notFound();
  const { saved, ...filters } = asked.parse(await searchParams);
  const language = await getLocale();
  const [page, ofFirstPassword, t, terms, filterWords] = await Promise.all([
    listPeople(viewer, filters, language),
    firstPasswordSentence(),
    getTranslations("registry"),
    getTranslations("terms"),
    getTranslations("filters"),
  ]);
  const { q, role, after } = filters;
  return (
    <ListFrame
      viewer={viewer}
      title={t("people")}
      add={[{ href: "/settings/registry/people/new", label: t("newPerson") }]}
      saved={saved}
      forms={["person"]}
      pages={{ page, after, hrefAfter: hrefsAfter("/settings/registry/people", { q, role }) }}
    >
      <PendingChanges viewer={viewer} />
      <FindForm
        label={t("findPerson")}
        q={q}
        choices={[
          {
            name: "role",
            label: t("fields.role"),
            value: role,
            options: [
              { value: "", label: filterWords("any") },
              ...roles.map((each) => ({ value: each, label: terms(`role.${each}`) })),
            ],
          },
        ]}
      />
      <p className="mb-2 text-meta text-muted">{t("count", { count: page.count })}</p>
      {page.rows.length === 0 ? (
        after ? null : (
          <p className="py-8">{t("nothingFound")}</p>
        )
      ) : (
        <StackingTable caption={t("people")}>
          <thead>
            <tr>
              <ColumnHeader>{t("fields.person")}</ColumnHeader>
              <ColumnHeader>{t("fields.email")}</ColumnHeader>
              <ColumnHeader>{t("fields.role")}</ColumnHeader>
              <ColumnHeader>{t("fields.organisationId")}</ColumnHeader>
              <ColumnHeader>{t("access.title")}</ColumnHeader>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((person) => (
              <tr key={person.id}>
                <th scope="row" className="wrap-anywhere max-xl:col-span-2">
                  <a href={`/settings/registry/people/${person.id}`}>
                    <MultilingualSentence
                      text={personName(person, language, terms("erasedPerson"))}
                      language={language}
                    />
                  </a>
                </th>
                <td data-label={t("fields.email")} className="wrap-anywhere">
                  {person.email}
                </td>
                <td data-label={t("fields.role")}>
                  {terms(`role.${person.role}`)}
                  {person.authorityLevel ? (
                    <span className="block text-meta text-muted">{terms(`controlLevel.${person.authorityLevel}`)}</span>
                  ) : null}
                </td>
                <td data-label={t("fields.organisationId")} className="wrap-anywhere">
                  <OrganisationName
                    organisation={{
                      full: namesOf(person.organisation),
                      short: shortNamesOf(person.organisation),
                      original: person.organisation.original,
                    }}
                    language={language}
                  />
                </td>
                <td data-label={t("access.title")}>
                  {person.disabledAt ? t("access.closed") : t("access.isOpen")}
                  {person.disabledAt ? null : (
                    <span className="block text-meta text-muted">{ofFirstPassword(person)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </StackingTable>
      )}
    </ListFrame>
  );
}
