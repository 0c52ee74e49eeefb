import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ColumnHeader } from "@/components/lists/data-table";
import { FindForm } from "@/components/lists/find-form";
import { hrefsAfter } from "@/components/lists/href-after";
import { StackingTable } from "@/components/lists/stacking-table";
import { canAdminister } from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { sidesInAlphabet } from "@/lib/localization/alphabet";
import { sideName } from "@/lib/localization/localized";
import { listOrganisations } from "@/lib/registry/organisations/queries";
import { listAsked } from "../list-asked";
import { ListFrame } from "../list-frame";
import { OrganisationRow } from "./organisation-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = listAsked.extend({
  side: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .or(z.literal(""))
    .catch(""),
  state: z.enum(["in_force", "all"]).catch("in_force"),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("organisations") };
}

export default async function OrganisationsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_organisations")) notFound();
  const { saved, ...filters } = asked.parse(await searchParams);
  const [{ today }, t, filterWords, language] = await Promise.all([
    readRequestClock(),
    getTranslations("registry"),
    getTranslations("filters"),
    getLocale(),
  ]);
  const page = await listOrganisations(viewer, today, filters, language);
  const { q, side, state, after } = filters;
  return (
    <ListFrame
      viewer={viewer}
      title={t("organisations")}
      add={[{ href: "/settings/registry/organisations/new", label: t("newOrganisation") }]}
      saved={saved}
      forms={["organisation"]}
      pages={{ page, after, hrefAfter: hrefsAfter("/settings/registry/organisations", { q, side, state }) }}
    >
      <FindForm
        label={t("find")}
        q={q}
        choices={[
          {
            name: "side",
            label: t("fields.side"),
            value: side,
            options: [
              { value: "", label: filterWords("any") },
              ...sidesInAlphabet(page.sides, language).map((each) => ({
                value: each,
                label: sideName(each, language),
              })),
            ],
          },
          {
            name: "state",
            label: t("groups.validity"),
            value: state,
            options: [
              { value: "in_force", label: t("inForce") },
              { value: "all", label: t("all") },
            ],
          },
        ]}
      />
      <p className="mb-2 flex flex-wrap justify-between gap-x-4 text-meta text-muted">
        {t("count", { count: page.count })}
        <a href="/settings/registry/organisations/export.csv" className="not-printed" download>
          {t("download")}
        </a>
      </p>
      {page.rows.length === 0 ? (
        after ? null : (
          <p className="py-8">{t("nothingFound")}</p>
        )
      ) : (
        <StackingTable caption={t("organisations")}>
          <thead>
            <tr>
              <ColumnHeader className="w-[34%]">{t("fields.name")}</ColumnHeader>
              <ColumnHeader>{t("fields.code")}</ColumnHeader>
              <ColumnHeader>{t("fields.side")}</ColumnHeader>
              <ColumnHeader>{t("groups.validity")}</ColumnHeader>
              <ColumnHeader>{t("fields.parentId")}</ColumnHeader>
              <ColumnHeader className="number">{t("people")}</ColumnHeader>
              <ColumnHeader className="number">{t("parts")}</ColumnHeader>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((organisation) => (
              <OrganisationRow key={organisation.id} organisation={organisation} today={today} language={language} />
            ))}
          </tbody>
        </StackingTable>
      )}
    </ListFrame>
  );
}
