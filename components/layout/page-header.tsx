import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn } from "@/lib/deadlines/wording";
import { type PersonNames, personName } from "@/lib/localization/person-name";
import { MultilingualSentence } from "./multilingual-sentence";
import { PrintButton } from "./print-button";

/**
 * A page's title with the stamp of a state document: as of which day, for whom, and on paper at which address. With `above` a line over the title,
 * such as a reference or the way back; with `children` what belongs beside the stamp, such as a download.
 */
export async function PageHeader({
  title,
  above,
  today,
  viewer,
  isLow = false,
  children,
}: {
  title: ReactNode;
  above?: ReactNode;
  today: CalendarDate;
  viewer: PersonNames;
  /** On one line, over a list that needs the room. */
  isLow?: boolean;
  children?: ReactNode;
}) {
  const [t, terms, language, requested] = await Promise.all([
    getTranslations("common"),
    getTranslations("terms"),
    getLocale(),
    headers(),
  ]);
  const asOf = t("asOf", { date: formatDateIn(today, language, "attributive") });
  const reader = (
    <MultilingualSentence
      text={t("asOfBy", { name: personName(viewer, language, terms("erasedPerson")) })}
      language={language}
    />
  );
  return (
    <header className={isLow ? "page-header page-header-low" : "page-header"}>
      <div className="max-w-4xl min-w-0">
        {above ? <div className="text-meta text-muted">{above}</div> : null}
        <h1>{title}</h1>
      </div>
      <div className="page-stamp">
        <p>
          <time dateTime={today}>{asOf}</time>
          <span>{reader}</span>
          <span className="page-address">{`${requested.get("host")}${requested.get("x-pacta-path")}`}</span>
        </p>
        <div className="not-printed flex gap-2">
          {children}
          <span className={isLow ? "max-sm:hidden" : undefined}>
            <PrintButton text={t("print")} />
          </span>
        </div>
      </div>
    </header>
  );
}
