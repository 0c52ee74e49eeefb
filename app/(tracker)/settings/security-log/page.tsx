import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Pager } from "@/components/lists/pager";
import { PastEndNotice } from "@/components/lists/past-end-notice";
import { LinkButton } from "@/components/ui/link-button";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { readClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { securityLogParams, securityLogQuery } from "@/lib/security-log/filters";
import { listPeopleOfLog, listSecurityEvents } from "@/lib/security-log/queries";
import { EventTable } from "./event-table";
import { FilterForm } from "./filter-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/settings/security-log";
const PAGE_SIZE = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("securityLog");
  return { title: t("title") };
}

/** What happened around accounts and what was refused, for administrators; to others the page is not there. */
export default async function SecurityLogPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "read_security_log")) notFound();
  const asked = await searchParams;
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const filters = securityLogParams.parse(asked);
  const [{ today }, people, { rows, next }, t, common] = await Promise.all([
    readClock(),
    listPeopleOfLog(viewer),
    listSecurityEvents(viewer, filters, { after, pageSize: PAGE_SIZE }),
    getTranslations("securityLog"),
    getTranslations("common"),
  ]);
  const query = securityLogQuery(filters);
  return (
    <>
      <PageHeader title={t("title")} above={<a href="/settings">{t("toSettings")}</a>} today={today} viewer={viewer}>
        <LinkButton href={`${PATH}/export.csv${query}`}>{t("export")}</LinkButton>
      </PageHeader>
      <p className="mb-5 max-w-prose text-meta text-muted">{t("lead", { days: env().securityLogDays })}</p>
      <FilterForm filters={filters} people={people} />
      {rows.length > 0 ? (
        <EventTable rows={rows} />
      ) : after ? (
        <PastEndNotice startHref={`${PATH}${query}`} />
      ) : (
        <p className="py-8">{query === "" ? t("empty") : t("emptyFiltered")}</p>
      )}
      <Pager
        label={common("pages")}
        previous={after && rows.length > 0 ? { href: `${PATH}${query}`, text: t("newest") } : null}
        next={next ? { href: `${PATH}${securityLogQuery(filters, next)}`, text: t("older") } : null}
      />
    </>
  );
}
