import type { ReactNode } from "react";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { TimelineLinks } from "@/lib/timeline/navigation";
import { groupings, type TimelineParams } from "@/lib/timeline/search-params";
import { type Preset, presets, windowAsDeadline, windowOfPreset, type Zoom, zooms } from "@/lib/timeline/window";
import { deadlineText, type TimelineTranslations } from "./timeline-texts";

type Props = {
  params: TimelineParams;
  zoom: Zoom;
  links: TimelineLinks;
  hasNextEvent: boolean;
  hrefOf: (params: TimelineParams) => string;
  today: CalendarDate;
  translations: TimelineTranslations;
};

/** Period, scale and grouping: all links, so that each state has its address and works without JavaScript. */
export function Toolbar({ params, zoom, links, hasNextEvent, hrefOf, today, translations }: Props) {
  const { t } = translations;
  const here = { ...params, after: null };
  return (
    <div className="not-printed mb-3 flex flex-wrap items-end gap-x-8 gap-y-3 text-table">
      <Choice label={t("periodLabel")}>
        <Step href={links.earlier} name={t("earlier")}>
          ←
        </Step>
        {presets
          .filter((preset) => preset !== "event" || hasNextEvent)
          .map((preset) => (
            <Option
              key={preset}
              href={hrefOf({ ...here, period: preset, zoom: null })}
              isCurrent={params.period === preset}
            >
              {presetName(preset, today, translations)}
            </Option>
          ))}
        <Step href={links.later} name={t("later")}>
          →
        </Step>
      </Choice>
      {params.as === "chart" ? (
        <ChartChoices params={params} zoom={zoom} links={links} hrefOf={hrefOf} translations={translations} />
      ) : null}
    </div>
  );
}

/** What says nothing of a table or of the list for narrow screens. */
function ChartChoices({ params, zoom, links, hrefOf, translations: { t } }: Omit<Props, "today" | "hasNextEvent">) {
  return (
    <>
      <Choice label={t("zoomLabel")} isOfChart>
        <Step href={links.out} name={t("zoomOut")}>
          −
        </Step>
        {zooms.map((each) => (
          <Option key={each} href={hrefOf({ ...params, zoom: each, after: null })} isCurrent={zoom === each}>
            {t(`zoom.${each}`)}
          </Option>
        ))}
        <Step href={links.in} name={t("zoomIn")}>
          +
        </Step>
      </Choice>
      <Choice label={t("groupLabel")} isOfChart>
        {groupings.map((group) => (
          <Option key={group} href={hrefOf({ ...params, group })} isCurrent={params.group === group}>
            {t(`group.${group}`)}
          </Option>
        ))}
      </Choice>
    </>
  );
}

/** Periods of years are called by their years. */
function presetName(preset: Preset, today: CalendarDate, translations: TimelineTranslations): string {
  return preset === "near" || preset === "year"
    ? deadlineText(windowAsDeadline(windowOfPreset(preset, { today, nextEvent: null, extent: null })), translations)
    : translations.t(`period.${preset}`);
}

function Choice({
  label,
  isOfChart = false,
  children,
}: {
  label: string;
  /** Says nothing where the chart gives way to a list. */
  isOfChart?: boolean;
  children: ReactNode;
}) {
  return (
    <nav aria-label={label} className={isOfChart ? "max-md:hidden" : ""}>
      <span aria-hidden="true" className="block text-meta text-muted">
        {label}
      </span>
      <div className="flex flex-wrap items-center gap-x-1">{children}</div>
    </nav>
  );
}

function Option({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={isCurrent ? "true" : undefined}
      className="inline-flex min-h-7 items-center border-transparent border-b-2 px-1.5 text-brand no-underline hover:bg-hover aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink"
    >
      {children}
    </a>
  );
}

function Step({ href, name, children }: { href: string | null; name: string; children: string }) {
  return href ? (
    <a
      href={href}
      title={name}
      className="inline-grid size-7 place-items-center rounded-control border border-control bg-surface text-ink no-underline hover:bg-hover"
    >
      <span className="sr-only">{name}</span>
      <span aria-hidden="true">{children}</span>
    </a>
  ) : (
    <span
      aria-hidden="true"
      className="inline-grid size-7 place-items-center rounded-control border border-hairline text-muted"
    >
      {children}
    </span>
  );
}
