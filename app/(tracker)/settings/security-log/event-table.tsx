import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { ColumnHeader } from "@/components/lists/data-table";
import { StackingTable } from "@/components/lists/stacking-table";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import type { SecurityLogRow } from "@/lib/security-log/queries";
import { kindText, particularsText } from "./event-texts";

/** The events, the latest first, a line or two each. */
export async function EventTable({ rows }: { rows: SecurityLogRow[] }) {
  const [t, terms, language] = await Promise.all([
    getTranslations("securityLog"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { timeZone } = env();
  return (
    <StackingTable caption={t("title")}>
      <thead>
        <tr>
          <ColumnHeader>{t("time")}</ColumnHeader>
          <ColumnHeader>{t("event")}</ColumnHeader>
          <ColumnHeader className="w-[24%]">{t("person")}</ColumnHeader>
          <ColumnHeader>{t("particulars")}</ColumnHeader>
          <ColumnHeader>{t("addressAndRequest")}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row.id)}>
            <td>
              <time dateTime={row.occurredAt.toISOString()} className="whitespace-nowrap">
                {formatInstant(row.occurredAt, timeZone, language)}
              </time>
            </td>
            <th scope="row">{kindText(row, t)}</th>
            <td>
              {row.personId === null ? (
                <span className="text-muted">{t("nobody")}</span>
              ) : (
                <MultilingualSentence
                  text={personName(row.person, language, terms("erasedPerson"))}
                  language={language}
                />
              )}
              {row.actorId === null ? null : (
                <span className="block text-meta text-muted">
                  <MultilingualSentence
                    text={t("by", { person: personName(row.actor, language, terms("erasedPerson")) })}
                    language={language}
                  />
                </span>
              )}
            </td>
            <td className="wrap-anywhere">{particularsText(row, t, terms, language)}</td>
            <td className="break-all font-mono text-meta" title={row.requestId ?? undefined}>
              {row.address}
              <span className="block text-muted">{row.requestId?.slice(0, 8)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}
