import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatDateIn } from "@/lib/deadlines/wording";
import { markForeign } from "@/lib/localization/foreign-text";
import { MultilingualSentence } from "./multilingual-sentence";
import { PrintButton } from "./print-button";

/**
 * A page's title with the stamp of a state document: as of which day, and for whom. With `above` a line over the title,
 * such as a reference or the way back; with `children` what belongs beside the stamp, such as a download.
 */
export async function PageHeader({
  title,
  above,
  today,
  viewer,
  children,
}: {
  title: ReactNode;
  above?: ReactNode;
  today: CalendarDate;
  viewer: { name: string };
  children?: ReactNode;
}) {
  const [t, language] = await Promise.all([getTranslations("common"), getLocale()]);
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-3 lg:flex-nowrap">
      <div className="max-w-4xl min-w-0">
        {above ? <div className="text-meta text-muted">{above}</div> : null}
        <h1 className="text-page max-md:text-section">{title}</h1>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 md:justify-end md:text-right lg:shrink-0 lg:flex-nowrap">
        <p className="text-meta text-muted">
          <time dateTime={today}>{t("asOf", { date: formatDateIn(today, language, "attributive") })}</time>
          <span className="block">
            <MultilingualSentence text={t("asOfBy", { name: markForeign(viewer.name) })} language={language} />
          </span>
        </p>
        <div className="not-printed flex gap-2">
          {children}
          <PrintButton text={t("print")} />
        </div>
      </div>
    </header>
  );
}
