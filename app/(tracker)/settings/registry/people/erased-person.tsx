import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { listRegistryHistory } from "@/lib/registry/queries";
import { RegistryHistory } from "../registry-history";

/** What is left of a person: that there was one, and what administrators did with the account. */
export async function ErasedPerson({ viewer, id, erasedAt }: { viewer: Viewer; id: string; erasedAt: Date }) {
  const [{ today }, t, terms, language, history] = await Promise.all([
    readClock(),
    getTranslations("registry"),
    getTranslations("terms"),
    getLocale(),
    listRegistryHistory(viewer, "administer_people", `user:${id}`),
  ]);
  return (
    <>
      <PageHeader
        title={terms("erasedPerson")}
        above={<a href="/settings/registry/people">{t("people")}</a>}
        today={today}
        viewer={viewer}
      />
      <Notice tone="information" role="status">
        {t("erase.isErased", { date: formatInstant(erasedAt, env().timeZone, language) })}
      </Notice>
      <RegistryHistory events={history} language={language} />
    </>
  );
}
