import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { WideTable } from "@/components/commitments/wide-table";
import { Button } from "@/components/ui/button";
import { ColumnHeader } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { readClock } from "@/lib/clock";
import { sideName } from "@/lib/localized";
import { listOrganisations } from "@/lib/registry/organisations/queries";
import { ListFrame } from "../list-frame";
import { OrganisationRow } from "./organisation-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = z.object({
  q: z.string().trim().max(200).catch(""),
  side: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .or(z.literal(""))
    .catch(""),
  state: z.enum(["in_force", "all"]).catch("in_force"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  saved: z.string().optional().catch(undefined),
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
    readClock(),
    getTranslations("registry"),
    getTranslations("filters"),
    getLocale(),
  ]);
  const { rows, count, pages, sides } = await listOrganisations(viewer, today, filters);
  const { q, side, state } = filters;
  return (
    <ListFrame
      viewer={viewer}
      title={t("organisations")}
      add={[{ href: "/settings/registry/organisations/new", label: t("newOrganisation") }]}
      saved={saved}
      forms={["organisation"]}
      pages={{
        current: filters.page,
        count: pages,
        hrefOf: (page) => `?${new URLSearchParams({ q, side, state, page: String(page) })}`,
      }}
    >
      <form className="not-printed mb-5 flex flex-wrap items-end gap-3">
        <div className="w-72 max-w-full">
          <Field id="q" label={t("find")}>
            {(control) => <TextInput type="search" {...control} defaultValue={q} maxLength={200} />}
          </Field>
        </div>
        <div>
          <Field id="side" label={t("fields.side")}>
            {(control) => (
              <Select {...control} defaultValue={side}>
                <option value="">{filterWords("any")}</option>
                {sides.map((each) => (
                  <option key={each} value={each}>
                    {sideName(each, language)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div>
          <Field id="state" label={t("groups.validity")}>
            {(control) => (
              <Select {...control} defaultValue={state}>
                <option value="in_force">{t("inForce")}</option>
                <option value="all">{t("all")}</option>
              </Select>
            )}
          </Field>
        </div>
        <Button type="submit">{filterWords("find")}</Button>
      </form>
      <p className="mb-2 text-meta text-muted">{t("count", { count })}</p>
      {rows.length === 0 ? (
        <p className="py-8">{t("nothingFound")}</p>
      ) : (
        <WideTable caption={t("organisations")}>
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
            {rows.map((organisation) => (
              <OrganisationRow key={organisation.id} organisation={organisation} today={today} language={language} />
            ))}
          </tbody>
        </WideTable>
      )}
    </ListFrame>
  );
}
