import { getLocale, getTranslations } from "next-intl/server";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { Button } from "@/components/ui/button";
import type { OwnSession } from "@/lib/auth/queries";
import { beginningOf } from "@/lib/beginning-of";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { endOne, endOthers } from "./actions";

/** One's own live sessions; the one that shows the page is named and ends by signing out. */
export async function SessionList({ sessions, currentId }: { sessions: OwnSession[]; currentId: string }) {
  const [t, language] = await Promise.all([getTranslations("settings"), getLocale()]);
  const when = (instant: Date) => (
    <time dateTime={instant.toISOString()}>{formatInstant(instant, env().timeZone, language)}</time>
  );
  return (
    <>
      <DataTable caption={t("sessions")}>
        <thead>
          <tr>
            <ColumnHeader>{t("browser")}</ColumnHeader>
            <ColumnHeader>{t("address")}</ColumnHeader>
            <ColumnHeader>{t("signedInAt")}</ColumnHeader>
            <ColumnHeader>{t("lastSeenAt")}</ColumnHeader>
            <ColumnHeader>
              <span className="sr-only">{t("actions")}</span>
            </ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                {browserIn(session.userAgent) ?? t("unknown")}
                {session.id === currentId ? <span className="block text-muted">{t("thisSession")}</span> : null}
              </th>
              <td data-label={t("address")}>{session.address ?? t("unknown")}</td>
              <td data-label={t("signedInAt")}>{when(session.createdAt)}</td>
              <td data-label={t("lastSeenAt")}>{when(session.lastSeenAt)}</td>
              <td>
                {session.id === currentId ? null : (
                  <form action={endOne}>
                    <input type="hidden" name="session" value={session.id} />
                    <Button
                      type="submit"
                      aria-label={t("endThat", { date: formatInstant(session.createdAt, env().timeZone, language) })}
                    >
                      {t("endSession")}
                    </Button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {sessions.length > 1 ? (
        <form action={endOthers} className="mt-4">
          <Button type="submit">{t("endOthers")}</Button>
        </form>
      ) : null}
    </>
  );
}

/** "Firefox 140, Windows": enough to tell one's own; the full text of a user agent helps nobody. */
function browserIn(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const [, name, version] = /(Edg|YaBrowser|OPR|Firefox|Chrome|Version)\/(\d+)/.exec(userAgent) ?? [];
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(userAgent)?.[0];
  if (!name) return beginningOf(userAgent, 40);
  return [`${NAMES[name] ?? name} ${version}`, system].filter(Boolean).join(", ");
}

const NAMES: Record<string, string> = { Edg: "Edge", YaBrowser: "Yandex Browser", OPR: "Opera", Version: "Safari" };
