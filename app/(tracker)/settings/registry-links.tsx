import { getTranslations } from "next-intl/server";
import { registryPagesOf } from "@/app/registry-pages";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { handoverHref } from "@/lib/commitments/handover/handover-href";
import { maySeeHandover } from "@/lib/commitments/handover/may-hand-over";

/** What this person may administer; nothing for those who administer nothing. */
export async function RegistryLinks({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("registry");
  const mine = registryPagesOf(viewer);
  const mayImport = canAdminister(viewer, "import_commitments") || canAdminister(viewer, "import_organisations");
  if (mine.length === 0 && !mayImport) return null;
  return (
    <section>
      <h2 className="mb-2 text-section">{t("title")}</h2>
      <ul>
        {mine.map(({ href, key }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-8 items-center">
              {t(key)}
            </a>
          </li>
        ))}
        {mayImport ? (
          <li>
            <a href="/settings/import" className="inline-flex min-h-8 items-center">
              {await importTitle()}
            </a>
          </li>
        ) : null}
        {maySeeHandover(viewer) ? (
          <li>
            <a href={handoverHref()} className="inline-flex min-h-8 items-center">
              {await handoverTitle()}
            </a>
          </li>
        ) : null}
        {canAdminister(viewer, "read_security_log") ? (
          <li>
            <a href="/settings/security-log" className="inline-flex min-h-8 items-center">
              {await securityLogTitle()}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

async function importTitle(): Promise<string> {
  const t = await getTranslations("import");
  return t("title");
}

async function handoverTitle(): Promise<string> {
  const t = await getTranslations("handover");
  return t("title");
}

async function securityLogTitle(): Promise<string> {
  const t = await getTranslations("securityLog");
  return t("title");
}
