import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import {
  permissions,
  readingPermissions,
  readings,
  registryActions,
  registryPermissions,
  releaseActions,
  releasePermissions,
  reviewActions,
  reviewPermissions,
} from "@/lib/access/permissions";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { isPossible, transitions } from "@/lib/commitments/transitions";
import { inARow } from "@/lib/localization/punctuation";
import { type Action, actions, openStatuses, statuses } from "@/lib/vocabulary/commitments";
import { roles } from "@/lib/vocabulary/people";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.permissions");
  return { title: t("title") };
}

const whoMay = { ...releasePermissions, ...reviewPermissions, ...registryPermissions };

/** The rules as the code has them: nothing here is written twice. */
export default async function PermissionsPage() {
  const viewer = await requireViewer();
  const [{ today }, t, tTerms, tActions, language] = await Promise.all([
    readRequestClock(),
    getTranslations("settings.permissions"),
    getTranslations("terms"),
    getTranslations("commitment.actions"),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer} />
      <p className="mb-8 max-w-prose">{t("lead")}</p>
      <h2 className="mb-2 text-section">{t("may")}</h2>
      <DataTable caption={t("may")}>
        <thead>
          <tr>
            <ColumnHeader>{t("action")}</ColumnHeader>
            {roles.map((role) => (
              <ColumnHeader key={role}>{tTerms(`role.${role}`)}</ColumnHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action}>
              <th scope="row">{tActions(action)}</th>
              {roles.map((role) => {
                const grounds = permissions[action][role];
                return (
                  <td key={role} data-label={tTerms(`role.${role}`)}>
                    {grounds ? t(`grounds.${grounds}`) : <span className="text-muted">{t("no")}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
          {[...releaseActions, ...reviewActions, ...registryActions].map((action) => (
            <tr key={action}>
              <th scope="row">{t(action)}</th>
              {roles.map((role) => (
                <td key={role} data-label={tTerms(`role.${role}`)}>
                  {whoMay[action].includes(role) ? t("grounds.always") : <span className="text-muted">{t("no")}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <h2 className="mt-10 mb-2 text-section">{t("reads")}</h2>
      <DataTable caption={t("reads")}>
        <thead>
          <tr>
            <ColumnHeader>{t("what")}</ColumnHeader>
            {roles.map((role) => (
              <ColumnHeader key={role}>{tTerms(`role.${role}`)}</ColumnHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading}>
              <th scope="row">{t(`readings.${reading}`)}</th>
              {roles.map((role) => {
                const extent = readingPermissions[reading][role];
                return (
                  <td key={role} data-label={tTerms(`role.${role}`)}>
                    {extent ? t(`extents.${extent}`) : <span className="text-muted">{t("no")}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <h2 className="mt-10 mb-2 text-section">{t("transitions")}</h2>
      <DataTable caption={t("transitions")}>
        <thead>
          <tr>
            <ColumnHeader>{t("action")}</ColumnHeader>
            <ColumnHeader>{t("from")}</ColumnHeader>
            <ColumnHeader>{t("to")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action}>
              <th scope="row">{tActions(action)}</th>
              <td data-label={t("from")}>{startsFrom(action)}</td>
              <td data-label={t("to")}>{leadsTo(action)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );

  function leadsTo(action: Action): string {
    const { to } = transitions[action];
    if (to === "before") return t("asBefore");
    return to === null ? t("unchanged") : tTerms(`status.${to}`);
  }

  function startsFrom(action: Action): string {
    const from = statuses.filter((status) => isPossible(action, status));
    if (from.length === statuses.length) return t("anyStatus");
    if (from.join() === openStatuses.join()) return t("anyOpen");
    return inARow(
      from.map((status) => tTerms(`status.${status}`)),
      language,
      "; ",
    );
  }
}
