import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OrganisationName } from "@/components/commitments/organisation-name";
import { PageHeader } from "@/components/layout/page-header";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { type ColumnName, seesUnit, unitColumns } from "@/lib/commitments/by-lead/columns";
import { type LeadRow, listLeads } from "@/lib/commitments/by-lead/queries";
import { type Filters, noFilters } from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/list-href";
import { listUpcomingMilestones } from "@/lib/commitments/my-work/queries";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { localized } from "@/lib/localization/localized";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("unit");
  return { title: t("title") };
}

/** The whole unit: of each lead how much waits, is late, silent and due before the next event; every number opens its list. */
export default async function UnitPage() {
  const viewer = await requireViewer();
  if (!seesUnit(viewer)) notFound();
  const [{ today }, language, t] = await Promise.all([readRequestClock(), getLocale(), getTranslations("unit")]);
  const [event] = await listUpcomingMilestones(today);
  const columns = unitColumns(viewer, today, event?.deadline.latest ?? null);
  const leads = await listLeads(viewer, today, { columns, language });
  const decides = viewer.role === "head" || viewer.role === "coordinator";
  const nameOf = (column: ColumnName) => t(`columns.${column === "waiting" && !decides ? "awaiting" : column}`);
  const shown = [...columns].map(([column, filters]) => ({ column, label: nameOf(column), filters }));
  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer} isLow />
      <p className="mb-3 max-w-prose text-muted">
        {t("lead")}{" "}
        {event
          ? t("nextEvent", {
              event: localized(event.names, event.original, language).text,
              date: deadlineInWords(event.deadline, language, { form: "nominative" }),
            })
          : null}
      </p>
      {leads.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <DataTable caption={t("caption")} className="counts-table">
          <thead>
            <tr>
              <ColumnHeader>{t("columns.lead")}</ColumnHeader>
              {shown.map(({ column, label }) => (
                <ColumnHeader key={column} className="number">
                  {label}
                </ColumnHeader>
              ))}
            </tr>
          </thead>
          <tbody>
            {leads.map((lead) => (
              <tr key={lead.code}>
                <th scope="row" className="wrap-anywhere">
                  <OrganisationName organisation={lead} language={language} />
                </th>
                {shown.map((column) => (
                  <Count key={column.column} {...column} count={lead.counts[column.column] ?? 0} lead={lead.code} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("total")}</th>
              {shown.map((column) => (
                <Count key={column.column} {...column} count={sumOf(leads, column.column)} lead={null} />
              ))}
            </tr>
          </tfoot>
        </DataTable>
      )}
    </>
  );
}

const sumOf = (leads: readonly LeadRow[], column: ColumnName): number =>
  leads.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0);

/** A number that opens the list of what it counts; nothing to open where there is none. */
function Count({
  count,
  label,
  filters,
  lead,
}: {
  count: number;
  label: string;
  filters: Filters;
  lead: string | null;
}) {
  return (
    <td data-label={label} className="number">
      {count === 0 ? (
        <span className="text-muted">0</span>
      ) : (
        <a href={listHref("/register", { ...noFilters, ...filters, lead })}>{count}</a>
      )}
    </td>
  );
}
